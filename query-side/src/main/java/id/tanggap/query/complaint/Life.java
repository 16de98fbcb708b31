package id.tanggap.query.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.events.complaint.Actor;
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
import id.tanggap.events.complaint.PostRemoved;
import id.tanggap.events.complaint.PostRestored;
import id.tanggap.events.complaint.Publicity;
import id.tanggap.events.complaint.PublicityAgreed;
import id.tanggap.events.complaint.Removal;
import id.tanggap.events.complaint.ResolutionConfirmed;
import id.tanggap.events.complaint.ResolutionDisputed;
import id.tanggap.events.complaint.ResolvedWithAnother;
import id.tanggap.events.complaint.TagRole;
import id.tanggap.events.complaint.WithholdReason;
import id.tanggap.events.desk.TimeSheet;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
 * @param triageDue until when the triage desk has to decide; null while it is not there
 * @param waitsUntil how long the answer to the open question is waited for
 * @param promisedDue when the citizen was promised the solution, while that is no longer the lead's own deadline
 * @param timeSheet what all these are read from; null where it is not read along
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
        @Nullable Instant triageDue,
        @Nullable Instant waitsUntil,
        @Nullable Instant promisedDue,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TimeSheet timeSheet,
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
                null,
                null,
                null,
                TimeSheet.EMPTY,
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

    /** Who has had it, and what is due. */
    TimeSheet sheet() {
        return Objects.requireNonNull(timeSheet, "what is folded was read whole");
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
        LifeDraft next = new LifeDraft(this, sheet().after(event));
        next.publicity(publicity().after(event));
        switch (event) {
            case ComplaintCaptured _ -> {}
            case ComplaintCategorised e -> next.category = e.category().value();
            case ComplaintLocated e ->
                next.place = e.place() == null ? null : e.place().value();
            case ComplaintReferredToTriage _ -> next.status = Status.TRIAGE;
            case ComplaintAssigned e -> assigned(next, e);
            case ComplaintTagged e -> tagged(next, e);
            case ComplaintAcknowledged _ -> next.status = Status.IN_PROGRESS;
            case ComplaintDeclined _ -> {
                next.declined++;
                next.status = Status.TRIAGE;
            }
            case ComplaintAnswered _ -> next.answered++;
            case InformationRequested _ -> next.status = Status.AWAITING_CITIZEN;
            case InformationReceived _, CitizenKeptSilent _ ->
                next.status = status == Status.AWAITING_CITIZEN ? Status.IN_PROGRESS : status;
            case ComplaintResolved e -> resolved(next, e.at());
            case ResolvedWithAnother e -> resolved(next, e.at());
            case ResolutionConfirmed e -> next.confirmedAt = e.at();
            case ResolutionDisputed _ -> {
                next.disputed++;
                next.confirmedAt = null;
            }
            case ComplaintReopened e -> reopened(next, e.by());
            case ComplaintClosed e -> {
                next.closedAt = e.at();
                next.stoppedAt = resolvedAt == null ? e.at() : stoppedAt;
                next.status = Status.CLOSED;
            }
            case ComplaintRefused e -> {
                next.refused = Words.of(e.reason());
                next.stoppedAt = e.at();
                next.status = Status.REFUSED;
            }
            case ComplaintMerged e -> {
                next.mergedInto = e.into().value();
                next.stoppedAt = e.at();
                next.statusBefore = status;
                next.status = Status.MERGED;
            }
            case ComplaintUnmerged _ -> {
                next.mergedInto = null;
                next.stoppedAt = null;
                next.statusBefore = null;
                next.status = statusBefore == null ? Status.TRIAGE : statusBefore;
            }
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
        next.stoppedAt = null;
        if (next.hasAnotherDeskThan(sheet())) {
            next.seenBy(to);
            next.supporting =
                    supporting.stream().filter(name -> !name.equals(to)).toList();
            next.status = Status.ASSIGNED;
        }
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

    private static void resolved(LifeDraft next, Instant at) {
        next.resolvedAt = at;
        next.stoppedAt = null;
        next.statusBefore = null;
        next.status = Status.RESOLVED;
    }

    /** Counted is whoever reopens it, and not what the rules do because another one was reopened. */
    private void reopened(LifeDraft next, Actor by) {
        next.reopened += by.kind() == Actor.Kind.SYSTEM ? 0 : 1;
        next.resolvedAt = null;
        next.confirmedAt = null;
        next.closedAt = null;
        next.stoppedAt = null;
        next.refused = null;
        next.mergedInto = null;
        next.status = opd == null ? Status.TRIAGE : Status.IN_PROGRESS;
    }
}
