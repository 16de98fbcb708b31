package id.tanggap.query.complaint;

import id.tanggap.events.complaint.AuthorNamed;
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
import id.tanggap.events.complaint.Deadlines;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.InformationRequested;
import id.tanggap.events.complaint.PostRemoved;
import id.tanggap.events.complaint.PostRestored;
import id.tanggap.events.complaint.PassagesMasked;
import id.tanggap.events.complaint.PassagesUnmasked;
import id.tanggap.events.complaint.Publicity;
import id.tanggap.events.complaint.PublicityAgreed;
import id.tanggap.events.complaint.Removal;
import id.tanggap.events.complaint.ResolutionConfirmed;
import id.tanggap.events.complaint.ResolutionDisputed;
import id.tanggap.events.complaint.TagRole;
import id.tanggap.events.complaint.WithholdReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The course of a complaint without a word of what anybody wrote: its fields lie flat in the desk's document.
 *
 * @param statusBefore where an unmerged complaint goes on from; null unless merged
 * @param opd the lead of the moment, null while nobody holds it
 * @param supporting the OPDs that the mayor called in and that did not decline
 * @param visibleTo every OPD that holds or held it, as lead or supporting
 * @param assignedAt when the lead of the moment got it
 * @param taggedAt the mayor's first tag
 * @param taggedOpd whom that tag named
 * @param acknowledgedAt when the lead of the moment opened it
 * @param firstAnsweredAt the first public answer of anybody, which no reassignment takes back
 * @param pausedSince when the open question to the citizen was asked
 * @param resolvedAt null again after a dispute or a reopening
 * @param stoppedAt since when it needs no answer of its own: refused, merged, or closed without a solution
 * @param responseDue the lead's deadline for its first answer, pauses added; null once it has answered
 * @param resolutionDue the lead's deadline for the solution, pauses added
 * @param holdings every lead, in order; the last may still hold it
 * @param privateOn the private channel that alone keeps it from the public until its citizen agrees or staff release it;
 *     null when it was said in public or that was done
 * @param withheld why staff hold it back from the public, null when they do not
 * @param removed how its post was taken away on its platform ({@code deleted}, {@code hidden}), null while it is there
 */
public record Life(
        Status status,
        @Nullable Status statusBefore,
        String channel,
        @Nullable String category,
        @Nullable String place,
        @Nullable String opd,
        List<String> supporting,
        List<String> visibleTo,
        Instant postedAt,
        Instant capturedAt,
        @Nullable Instant firstAssignedAt,
        @Nullable Instant assignedAt,
        @Nullable Instant taggedAt,
        @Nullable String taggedOpd,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant firstAnsweredAt,
        @Nullable Instant pausedSince,
        @Nullable Instant resolvedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant closedAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant responseDue,
        @Nullable Instant resolutionDue,
        List<Holding> holdings,
        int answered,
        int reopened,
        int disputed,
        int declined,
        int supporters,
        @Nullable String mergedInto,
        @Nullable String refused,
        @Nullable String privateOn,
        @Nullable String withheld,
        @Nullable String removed) {

    static Life begun(ComplaintCaptured captured) {
        return new Life(
                Status.CAPTURED,
                null,
                captured.channel().word(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                captured.postedAt(),
                captured.at(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                Publicity.begun(captured).opened() ? null : captured.channel().word(),
                null,
                null);
    }

    /** Whether everybody may read it. */
    public Publicity publicity() {
        return new Publicity(
                privateOn == null,
                withheld == null ? null : Words.read(WithholdReason.class, withheld),
                removed == null ? null : Words.read(Removal.class, removed),
                refused != null);
    }

    /** The life after one more event. It only assigns: whether the event may happen was decided before. */
    Life after(ComplaintEvent event) {
        LifeDraft next = new LifeDraft(this);
        next.publicity(publicity().after(event));
        switch (event) {
            case ComplaintCaptured _ -> {}
            case ComplaintCategorised e -> next.category = e.category().value();
            case ComplaintLocated e ->
                next.place = e.place() == null ? null : e.place().value();
            case ComplaintReferredToTriage _ -> next.status = Status.TRIAGE;
            case ComplaintAssigned e -> assigned(next, e);
            case ComplaintTagged e -> tagged(next, e);
            case ComplaintAcknowledged e -> {
                next.whileHeldBy(e.opd().value(), holding -> holding.opened(e.at()));
                next.status = Status.IN_PROGRESS;
            }
            case ComplaintDeclined e -> {
                next.whileHeldBy(e.opd().value(), holding -> holding.opened(e.at()));
                next.left(e.at(), "declined");
                next.opd = null;
                next.declined++;
                next.status = Status.TRIAGE;
            }
            case ComplaintAnswered e -> {
                String by = e.opd() == null ? null : e.opd().value();
                next.whileHeldBy(by, holding -> holding.answered(e.at()));
                next.firstAnsweredAt = firstAnsweredAt == null ? e.at() : firstAnsweredAt;
                next.answered++;
            }
            case InformationRequested e -> {
                next.whileHeldBy(
                        e.opd().value(), holding -> holding.opened(e.at()).paused(e.at()));
                next.pausedSince = pausedSince == null ? e.at() : pausedSince;
                next.status = Status.AWAITING_CITIZEN;
            }
            case InformationReceived e -> {
                next.whileHeldBy(opd, holding -> holding.continued(e.at()));
                next.pausedSince = null;
                next.status = status == Status.AWAITING_CITIZEN ? Status.IN_PROGRESS : status;
            }
            case ComplaintResolved e -> {
                next.whileHeldBy(e.opd().value(), holding -> holding.answered(e.at()));
                next.left(e.at(), "resolved");
                next.firstAnsweredAt = firstAnsweredAt == null ? e.at() : firstAnsweredAt;
                next.resolvedAt = e.at();
                next.status = Status.RESOLVED;
            }
            case ResolutionConfirmed e -> next.confirmedAt = e.at();
            case ResolutionDisputed _ -> {
                next.disputed++;
                next.confirmedAt = null;
            }
            case ComplaintReopened e -> {
                next.reopened++;
                next.resolvedAt = null;
                next.confirmedAt = null;
                next.closedAt = null;
                next.stoppedAt = null;
                next.refused = null;
                next.resumed(e.at());
                next.status = opd == null ? Status.TRIAGE : Status.IN_PROGRESS;
            }
            case ComplaintClosed e -> {
                next.closedAt = e.at();
                if (resolvedAt == null) {
                    next.left(e.at(), "closed");
                    next.stoppedAt = e.at();
                }
                next.status = Status.CLOSED;
            }
            case ComplaintRefused e -> {
                next.left(e.at(), "refused");
                next.refused = Words.of(e.reason());
                next.stoppedAt = e.at();
                next.status = Status.REFUSED;
            }
            case ComplaintMerged e -> {
                next.left(e.at(), "merged");
                next.mergedInto = e.into().value();
                next.stoppedAt = e.at();
                next.statusBefore = status;
                next.status = Status.MERGED;
            }
            case ComplaintUnmerged e -> unmerged(next, e);
            case ComplaintSupported _ -> next.supporters++;
            case AuthorNamed _,
                    ComplaintWithheld _,
                    PostRemoved _,
                    PostRestored _,
                    ComplaintReleased _,
                    PublicityAgreed _,
                    PassagesMasked _,
                    PassagesUnmasked _,
                    DeadlineMissed _,
                    ComplaintEscalated _,
                    ComplaintRedacted _ -> {}
        }
        return next.complete();
    }

    private void assigned(LifeDraft next, ComplaintAssigned event) {
        String to = event.opd().value();
        Holding holder = next.holder();
        next.stoppedAt = null;
        if (holder != null && holder.opd().equals(to)) {
            // in the same hands its clocks go on: nobody wins time by being given what they hold
            return;
        }
        next.left(event.at(), "reassigned");
        Deadlines asked = event.deadlines();
        next.taken(Holding.begun(
                to,
                event.at(),
                asked == null ? null : asked.firstResponse(),
                asked == null ? null : asked.resolution()));
        next.supporting = supporting.stream().filter(name -> !name.equals(to)).toList();
        next.firstAssignedAt = firstAssignedAt == null ? event.at() : firstAssignedAt;
        next.status = Status.ASSIGNED;
    }

    private void tagged(LifeDraft next, ComplaintTagged event) {
        String named = event.opd().value();
        if (taggedAt == null) {
            next.taggedAt = event.at();
            next.taggedOpd = named;
        }
        if (event.role() == TagRole.SUPPORTING) {
            next.seenBy(named);
            if (!named.equals(opd) && !supporting.contains(named)) {
                next.supporting = LifeDraft.and(supporting, named);
            }
        }
    }

    private void unmerged(LifeDraft next, ComplaintUnmerged event) {
        next.mergedInto = null;
        next.stoppedAt = null;
        next.statusBefore = null;
        next.status = statusBefore == null ? Status.TRIAGE : statusBefore;
        next.resumed(event.at());
        if (next.status == Status.AWAITING_CITIZEN) {
            // the question is still open
            next.whileHeldBy(opd, holding -> holding.paused(event.at()));
            next.pausedSince = event.at();
        }
    }
}
