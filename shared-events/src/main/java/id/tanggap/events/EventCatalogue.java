package id.tanggap.events;

import id.tanggap.events.channel.ChannelDescribed;
import id.tanggap.events.complaint.AuthorNamed;
import id.tanggap.events.complaint.CitizenKeptSilent;
import id.tanggap.events.complaint.ComplaintAcknowledged;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintCategorised;
import id.tanggap.events.complaint.ComplaintClosed;
import id.tanggap.events.complaint.ComplaintDeclined;
import id.tanggap.events.complaint.ComplaintEscalated;
import id.tanggap.events.complaint.ComplaintLocated;
import id.tanggap.events.complaint.ComplaintMerged;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.complaint.ComplaintReferredToTriage;
import id.tanggap.events.complaint.ComplaintRefused;
import id.tanggap.events.complaint.ComplaintReleased;
import id.tanggap.events.complaint.ComplaintReopened;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.ComplaintSupported;
import id.tanggap.events.complaint.ComplaintTagged;
import id.tanggap.events.complaint.ComplaintUnmerged;
import id.tanggap.events.complaint.ComplaintWithheld;
import id.tanggap.events.complaint.DeadlineMissed;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.InformationRequested;
import id.tanggap.events.complaint.PassagesMasked;
import id.tanggap.events.complaint.PassagesUnmasked;
import id.tanggap.events.complaint.PhotoAdded;
import id.tanggap.events.complaint.PhotoMissed;
import id.tanggap.events.complaint.PhotoReferenced;
import id.tanggap.events.complaint.PhotoReleased;
import id.tanggap.events.complaint.PhotoRemoved;
import id.tanggap.events.complaint.PhotoWithheld;
import id.tanggap.events.complaint.PostRemoved;
import id.tanggap.events.complaint.PostRestored;
import id.tanggap.events.complaint.PublicityAgreed;
import id.tanggap.events.complaint.ResolutionConfirmed;
import id.tanggap.events.complaint.ResolutionDisputed;
import id.tanggap.events.complaint.ResolvedWithAnother;
import id.tanggap.events.opd.AccountReported;
import id.tanggap.events.opd.AccountSuspended;
import id.tanggap.events.opd.AccountVerified;
import id.tanggap.events.opd.DelegateDismissed;
import id.tanggap.events.opd.DelegateNamed;
import id.tanggap.events.opd.HeadAppointed;
import id.tanggap.events.opd.JurisdictionSet;
import id.tanggap.events.opd.OpdDescribed;
import id.tanggap.events.opd.OpdRegistered;
import id.tanggap.events.operation.DeadLettersRetryOrdered;
import id.tanggap.events.operation.ParkedEventsRetryOrdered;
import id.tanggap.events.operation.ProjectionRebuildDecided;
import id.tanggap.events.operation.ProjectionRebuildOrdered;
import id.tanggap.events.person.PersonErased;
import id.tanggap.events.policy.ServicePolicyAdopted;
import java.util.Map;

/** The name under which each event is stored. A class may be renamed; its name in the store never is. */
public final class EventCatalogue {

    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("complaint.captured", ComplaintCaptured.class),
            Map.entry("complaint.author-named", AuthorNamed.class),
            Map.entry("complaint.refused", ComplaintRefused.class),
            Map.entry("complaint.categorised", ComplaintCategorised.class),
            Map.entry("complaint.located", ComplaintLocated.class),
            Map.entry("complaint.referred-to-triage", ComplaintReferredToTriage.class),
            Map.entry("complaint.assigned", ComplaintAssigned.class),
            Map.entry("complaint.tagged", ComplaintTagged.class),
            Map.entry("complaint.acknowledged", ComplaintAcknowledged.class),
            Map.entry("complaint.declined", ComplaintDeclined.class),
            Map.entry("complaint.answered", ComplaintAnswered.class),
            Map.entry("complaint.information-requested", InformationRequested.class),
            Map.entry("complaint.information-received", InformationReceived.class),
            Map.entry("complaint.citizen-kept-silent", CitizenKeptSilent.class),
            Map.entry("complaint.resolved", ComplaintResolved.class),
            Map.entry("complaint.resolved-with-another", ResolvedWithAnother.class),
            Map.entry("complaint.resolution-confirmed", ResolutionConfirmed.class),
            Map.entry("complaint.resolution-disputed", ResolutionDisputed.class),
            Map.entry("complaint.reopened", ComplaintReopened.class),
            Map.entry("complaint.closed", ComplaintClosed.class),
            Map.entry("complaint.merged", ComplaintMerged.class),
            Map.entry("complaint.unmerged", ComplaintUnmerged.class),
            Map.entry("complaint.supported", ComplaintSupported.class),
            Map.entry("complaint.deadline-missed", DeadlineMissed.class),
            Map.entry("complaint.escalated", ComplaintEscalated.class),
            Map.entry("complaint.withheld", ComplaintWithheld.class),
            Map.entry("complaint.released", ComplaintReleased.class),
            Map.entry("complaint.publicity-agreed", PublicityAgreed.class),
            Map.entry("complaint.passages-masked", PassagesMasked.class),
            Map.entry("complaint.passages-unmasked", PassagesUnmasked.class),
            Map.entry("complaint.redacted", ComplaintRedacted.class),
            Map.entry("complaint.post-removed", PostRemoved.class),
            Map.entry("complaint.post-restored", PostRestored.class),
            Map.entry("complaint.photo-referenced", PhotoReferenced.class),
            Map.entry("complaint.photo-added", PhotoAdded.class),
            Map.entry("complaint.photo-missed", PhotoMissed.class),
            Map.entry("complaint.photo-released", PhotoReleased.class),
            Map.entry("complaint.photo-withheld", PhotoWithheld.class),
            Map.entry("complaint.photo-removed", PhotoRemoved.class),
            Map.entry("opd.registered", OpdRegistered.class),
            Map.entry("opd.described", OpdDescribed.class),
            Map.entry("opd.head-appointed", HeadAppointed.class),
            Map.entry("opd.delegate-named", DelegateNamed.class),
            Map.entry("opd.delegate-dismissed", DelegateDismissed.class),
            Map.entry("opd.account-reported", AccountReported.class),
            Map.entry("opd.account-verified", AccountVerified.class),
            Map.entry("opd.account-suspended", AccountSuspended.class),
            Map.entry("opd.jurisdiction-set", JurisdictionSet.class),
            Map.entry("channel.described", ChannelDescribed.class),
            Map.entry("policy.service-policy-adopted", ServicePolicyAdopted.class),
            Map.entry("person.erased", PersonErased.class),
            Map.entry("operation.projection-rebuild-ordered", ProjectionRebuildOrdered.class),
            Map.entry("operation.projection-rebuild-decided", ProjectionRebuildDecided.class),
            Map.entry("operation.dead-letters-retry-ordered", DeadLettersRetryOrdered.class),
            Map.entry("operation.parked-events-retry-ordered", ParkedEventsRetryOrdered.class));

    private EventCatalogue() {}

    /** Every event there is, by its name. */
    public static Map<String, Class<?>> types() {
        return TYPES;
    }
}
