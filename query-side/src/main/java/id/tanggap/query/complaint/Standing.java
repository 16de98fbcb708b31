package id.tanggap.query.complaint;

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
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintLocated;
import id.tanggap.events.complaint.ComplaintMerged;
import id.tanggap.events.complaint.ComplaintRaised;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.complaint.ComplaintReferredToTriage;
import id.tanggap.events.complaint.ComplaintRefused;
import id.tanggap.events.complaint.ComplaintReleased;
import id.tanggap.events.complaint.ComplaintReopened;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.ComplaintSupported;
import id.tanggap.events.complaint.ComplaintTagged;
import id.tanggap.events.complaint.ComplaintUnmerged;
import id.tanggap.events.complaint.ComplaintWithdrawn;
import id.tanggap.events.complaint.ComplaintWithheld;
import id.tanggap.events.complaint.ConfirmationRequested;
import id.tanggap.events.complaint.ContactSeen;
import id.tanggap.events.complaint.DeadlineKept;
import id.tanggap.events.complaint.DeadlineMissed;
import id.tanggap.events.complaint.HidingAsked;
import id.tanggap.events.complaint.HidingRefused;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.InformationRequested;
import id.tanggap.events.complaint.MessageEdited;
import id.tanggap.events.complaint.MessageHidden;
import id.tanggap.events.complaint.MessageReceived;
import id.tanggap.events.complaint.MessageRemoved;
import id.tanggap.events.complaint.MessageRestored;
import id.tanggap.events.complaint.MessageSplitOff;
import id.tanggap.events.complaint.NamingLookedAt;
import id.tanggap.events.complaint.OfficeAccused;
import id.tanggap.events.complaint.PassagesMasked;
import id.tanggap.events.complaint.PassagesUnmasked;
import id.tanggap.events.complaint.PersonNamed;
import id.tanggap.events.complaint.PhotoAdded;
import id.tanggap.events.complaint.PhotoMissed;
import id.tanggap.events.complaint.PhotoReferenced;
import id.tanggap.events.complaint.PhotoReleased;
import id.tanggap.events.complaint.PhotoRemoved;
import id.tanggap.events.complaint.PhotoWithheld;
import id.tanggap.events.complaint.PostRemoved;
import id.tanggap.events.complaint.PostRestored;
import id.tanggap.events.complaint.PublicityAgreed;
import id.tanggap.events.complaint.ReplyFailed;
import id.tanggap.events.complaint.ReplyHandedOver;
import id.tanggap.events.complaint.ReplyPublished;
import id.tanggap.events.complaint.ReplyReached;
import id.tanggap.events.complaint.ReplyToPublish;
import id.tanggap.events.complaint.ResolutionConfirmed;
import id.tanggap.events.complaint.ResolutionDisputed;
import id.tanggap.events.complaint.ResolvedWithAnother;
import id.tanggap.events.complaint.RetaliationReported;
import id.tanggap.events.complaint.VisibilityChosen;
import id.tanggap.events.complaint.WorkBegun;
import org.jspecify.annotations.Nullable;

/**
 * Where a complaint stands.
 *
 * @param statusBefore where an unmerged complaint goes on from; null unless merged
 * @param mergedInto the complaint that answers for this one
 * @param refused why it was; null while it is none
 */
public record Standing(
        Status status,
        @Nullable Status statusBefore,
        @Nullable String mergedInto,
        @Nullable String refused) {

    static final Standing BEGUN = new Standing(Status.CAPTURED, null, null, null);

    /**
     * @param before who held it when it happened
     * @param now who holds it since
     */
    Standing after(ComplaintEvent event, Holding before, Holding now) {
        return switch (event) {
            case ComplaintReferredToTriage _, ComplaintDeclined _ -> at(Status.TRIAGE);
            case ComplaintAssigned _ -> now.isOnAnotherDeskThan(before) ? at(Status.ASSIGNED) : this;
            case ComplaintAcknowledged _ -> at(Status.IN_PROGRESS);
            case InformationRequested _ -> at(Status.AWAITING_CITIZEN);
            case InformationReceived _, CitizenKeptSilent _ ->
                status == Status.AWAITING_CITIZEN ? at(Status.IN_PROGRESS) : this;
            case ComplaintResolved _, ResolvedWithAnother _ -> new Standing(Status.RESOLVED, null, mergedInto, refused);
            case ComplaintReopened _ ->
                new Standing(before.opd() == null ? Status.TRIAGE : Status.IN_PROGRESS, statusBefore, null, null);
            case ComplaintClosed _ -> at(Status.CLOSED);
            case ComplaintWithdrawn _ -> at(Status.WITHDRAWN);
            case ComplaintRefused e -> new Standing(Status.REFUSED, statusBefore, mergedInto, Words.of(e.reason()));
            case ComplaintMerged e ->
                new Standing(Status.MERGED, status, e.into().value(), refused);
            case ComplaintUnmerged _ ->
                new Standing(statusBefore == null ? Status.TRIAGE : statusBefore, null, null, refused);
            case ComplaintCaptured _,
                    ComplaintCategorised _,
                    ComplaintLocated _,
                    ComplaintTagged _,
                    ComplaintAnswered _,
                    ComplaintSupported _,
                    ResolutionConfirmed _,
                    ResolutionDisputed _,
                    AuthorNamed _,
                    ComplaintWithheld _,
                    PostRemoved _,
                    PostRestored _,
                    PhotoReferenced _,
                    PhotoAdded _,
                    PhotoMissed _,
                    PhotoReleased _,
                    PhotoWithheld _,
                    PhotoRemoved _,
                    ComplaintRaised _,
                    MessageReceived _,
                    MessageEdited _,
                    MessageRemoved _,
                    MessageRestored _,
                    MessageSplitOff _,
                    DeadlineKept _,
                    ComplaintReleased _,
                    PublicityAgreed _,
                    VisibilityChosen _,
                    OfficeAccused _,
                    ContactSeen _,
                    PersonNamed _,
                    NamingLookedAt _,
                    RetaliationReported _,
                    PassagesMasked _,
                    PassagesUnmasked _,
                    DeadlineMissed _,
                    ComplaintEscalated _,
                    ComplaintRedacted _,
                    ReplyToPublish _,
                    ReplyPublished _,
                    ReplyFailed _,
                    ReplyHandedOver _,
                    ReplyReached _,
                    WorkBegun _,
                    HidingAsked _,
                    MessageHidden _,
                    HidingRefused _,
                    ConfirmationRequested _ -> this;
        };
    }

    private Standing at(Status next) {
        return new Standing(next, statusBefore, mergedInto, refused);
    }
}
