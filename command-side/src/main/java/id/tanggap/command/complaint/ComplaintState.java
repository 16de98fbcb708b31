package id.tanggap.command.complaint;

import id.tanggap.command.decision.Kind;
import id.tanggap.events.complaint.AuthorNamed;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.CitizenKeptSilent;
import id.tanggap.events.complaint.CloseReason;
import id.tanggap.events.complaint.ComplaintAcknowledged;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintCategorised;
import id.tanggap.events.complaint.ComplaintClosed;
import id.tanggap.events.complaint.ComplaintDeclined;
import id.tanggap.events.complaint.ComplaintEscalated;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
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
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.PassagesMasked;
import id.tanggap.events.complaint.PassagesUnmasked;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.complaint.PostRemoved;
import id.tanggap.events.complaint.PostRestored;
import id.tanggap.events.complaint.Publicity;
import id.tanggap.events.complaint.PublicityAgreed;
import id.tanggap.events.complaint.ResolutionConfirmed;
import id.tanggap.events.complaint.ResolutionDisputed;
import id.tanggap.events.complaint.ResolvedWithAnother;
import id.tanggap.events.complaint.TagRole;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.desk.Desk;
import id.tanggap.events.desk.TimeSheet;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What a decision needs to know of a complaint. It is stored as well, as a snapshot: whoever changes what it holds, or what
 * an event makes of it, gives it another revision.
 *
 * @param tagged the official accounts that the post names, in its order
 * @param timeSheet whose desk it is on, and what is due
 * @param mayorsTags the OPDs that the mayor named, and as what
 * @param mergedInto where it is answered, or was: it is resolved with that one
 * @param stageBeforeMerge where it goes on when it is unmerged
 * @param named whether it is known how its author is called
 * @param masked what staff covered by hand
 * @param resolvedAt when the solution was reported that has not been disputed
 */
@Revision("3")
public record ComplaintState(
        ComplaintId id,
        TrackingCode trackingCode,
        PersonId citizen,
        List<OfficialAccount> tagged,
        Stage stage,
        @Nullable CategoryId category,
        @Nullable PlaceCode place,
        @Nullable Sealed address,
        TimeSheet timeSheet,
        Set<OpdId> supporting,
        Set<OpdId> declinedBy,
        Map<OpdId, TagRole> mayorsTags,
        Set<PersonId> supporters,
        @Nullable ComplaintId mergedInto,
        @Nullable Stage stageBeforeMerge,
        boolean named,
        Publicity publicity,
        Set<Sealed> masked,
        boolean redacted,
        @Nullable Instant resolvedAt,
        @Nullable CloseReason closed,
        Heard heard) {

    /** The name under which it is stored. */
    public static final String STORED_AS = "complaint.state";

    public static final Kind<ComplaintState, ComplaintEvent> KIND =
            new Kind<>("complaint", ComplaintState.class, ComplaintEvent.class, ComplaintState::evolve);

    /** The desk that it is on; kept when it is resolved or closed, gone when it is declined. */
    public @Nullable Desk lead() {
        return timeSheet.lead();
    }

    /** Whether it is on the desk of this OPD now. */
    public boolean heldBy(OpdId opd) {
        Desk lead = lead();
        return stage.held() && lead != null && lead.opd().equals(opd);
    }

    /** Whether routing may still decide. */
    public boolean waitsForADesk() {
        return stage == Stage.UNROUTED || stage == Stage.TRIAGE;
    }

    /** The state after an event. It only assigns: whether the event may happen was decided before. */
    public static ComplaintState evolve(@Nullable ComplaintState state, ComplaintEvent event) {
        if (event instanceof ComplaintCaptured captured) {
            return new ComplaintState(
                    captured.complaint(),
                    captured.trackingCode(),
                    captured.citizen(),
                    captured.tagged(),
                    Stage.UNROUTED,
                    null,
                    null,
                    captured.address(),
                    TimeSheet.EMPTY,
                    Set.of(),
                    Set.of(),
                    Map.of(),
                    Set.of(),
                    null,
                    null,
                    captured.author() != null,
                    Publicity.begun(captured),
                    Set.of(),
                    false,
                    null,
                    null,
                    Heard.NOTHING);
        }
        if (state == null) {
            throw new IllegalStateException("A complaint begins with its capture, not with " + event);
        }
        return state.after(event);
    }

    private ComplaintState after(ComplaintEvent event) {
        Draft next = new Draft(this);
        next.timeSheet = timeSheet.after(event);
        next.heard = heard.after(event);
        next.publicity = publicity.after(event);
        switch (event) {
            case AuthorNamed _ -> next.named = true;
            case ComplaintRefused _ -> next.stage = Stage.REFUSED;
            case ComplaintCategorised e -> next.category = e.category();
            case ComplaintLocated e -> {
                next.place = e.place();
                next.address = e.address();
            }
            case ComplaintReferredToTriage _ -> next.stage = Stage.TRIAGE;
            case ComplaintAssigned e -> {
                next.stage = Stage.ASSIGNED;
                next.supporting = without(supporting, e.opd());
            }
            case ComplaintTagged e -> {
                next.mayorsTags = with(mayorsTags, e.opd(), e.role());
                if (e.role() == TagRole.SUPPORTING) {
                    next.supporting = with(supporting, e.opd());
                }
            }
            case ComplaintAcknowledged _ -> next.stage = Stage.IN_PROGRESS;
            case ComplaintDeclined e -> {
                next.stage = Stage.UNROUTED;
                next.declinedBy = with(declinedBy, e.opd());
            }
            case InformationRequested _ -> next.stage = Stage.AWAITING_CITIZEN;
            case InformationReceived _, CitizenKeptSilent _ ->
                next.stage = stage == Stage.AWAITING_CITIZEN ? Stage.IN_PROGRESS : stage;
            case ComplaintResolved e -> {
                next.stage = Stage.RESOLVED;
                next.resolvedAt = e.at();
            }
            case ResolvedWithAnother e -> {
                next.stage = Stage.RESOLVED;
                next.resolvedAt = e.at();
            }
            case ComplaintReopened _ -> {
                next.stage = lead() == null ? Stage.UNROUTED : Stage.IN_PROGRESS;
                next.resolvedAt = null;
                next.closed = null;
                next.mergedInto = null;
                next.stageBeforeMerge = null;
            }
            case ComplaintClosed e -> {
                next.stage = Stage.CLOSED;
                next.closed = e.reason();
            }
            case ComplaintMerged e -> {
                next.stageBeforeMerge = stage;
                next.stage = Stage.MERGED;
                next.mergedInto = e.into();
            }
            case ComplaintUnmerged _ -> {
                next.stage = stageBeforeMerge == null ? Stage.UNROUTED : stageBeforeMerge;
                next.stageBeforeMerge = null;
                next.mergedInto = null;
            }
            case ComplaintSupported e -> next.supporters = with(supporters, e.supporter());
            case PassagesMasked e -> next.masked = with(masked, e.passages());
            case PassagesUnmasked e -> next.masked = without(masked, e.passages());
            case ComplaintRedacted _ -> next.redacted = true;
            case ComplaintCaptured _,
                    ComplaintAnswered _,
                    ResolutionConfirmed _,
                    ResolutionDisputed _,
                    DeadlineMissed _,
                    ComplaintEscalated _,
                    ComplaintWithheld _,
                    ComplaintReleased _,
                    PublicityAgreed _,
                    PostRemoved _,
                    PostRestored _ -> {}
        }
        return next.complete();
    }

    private static <T> Set<T> with(Set<T> some, T another) {
        return with(some, List.of(another));
    }

    private static <T> Set<T> with(Set<T> some, Collection<T> others) {
        Set<T> more = new HashSet<>(some);
        more.addAll(others);
        return Set.copyOf(more);
    }

    private static <T> Set<T> without(Set<T> some, T one) {
        return without(some, List.of(one));
    }

    private static <T> Set<T> without(Set<T> some, Collection<T> those) {
        Set<T> fewer = new HashSet<>(some);
        fewer.removeAll(those);
        return Set.copyOf(fewer);
    }

    private static Map<OpdId, TagRole> with(Map<OpdId, TagRole> some, OpdId opd, TagRole role) {
        Map<OpdId, TagRole> more = new HashMap<>(some);
        more.put(opd, role);
        return Map.copyOf(more);
    }

    /** The next state while one event is applied. */
    private static final class Draft {
        private final ComplaintState from;
        private Stage stage;
        private @Nullable CategoryId category;
        private @Nullable PlaceCode place;
        private @Nullable Sealed address;
        private TimeSheet timeSheet;
        private Set<OpdId> supporting;
        private Set<OpdId> declinedBy;
        private Map<OpdId, TagRole> mayorsTags;
        private Set<PersonId> supporters;
        private @Nullable ComplaintId mergedInto;
        private @Nullable Stage stageBeforeMerge;
        private boolean named;
        private Publicity publicity;
        private Set<Sealed> masked;
        private boolean redacted;
        private @Nullable Instant resolvedAt;
        private @Nullable CloseReason closed;
        private Heard heard;

        Draft(ComplaintState from) {
            this.from = from;
            stage = from.stage;
            category = from.category;
            place = from.place;
            address = from.address;
            timeSheet = from.timeSheet;
            supporting = from.supporting;
            declinedBy = from.declinedBy;
            mayorsTags = from.mayorsTags;
            supporters = from.supporters;
            mergedInto = from.mergedInto;
            stageBeforeMerge = from.stageBeforeMerge;
            named = from.named;
            publicity = from.publicity;
            masked = from.masked;
            redacted = from.redacted;
            resolvedAt = from.resolvedAt;
            closed = from.closed;
            heard = from.heard;
        }

        ComplaintState complete() {
            return new ComplaintState(
                    from.id,
                    from.trackingCode,
                    from.citizen,
                    from.tagged,
                    stage,
                    category,
                    place,
                    address,
                    timeSheet,
                    supporting,
                    declinedBy,
                    mayorsTags,
                    supporters,
                    mergedInto,
                    stageBeforeMerge,
                    named,
                    publicity,
                    masked,
                    redacted,
                    resolvedAt,
                    closed,
                    heard);
        }
    }
}
