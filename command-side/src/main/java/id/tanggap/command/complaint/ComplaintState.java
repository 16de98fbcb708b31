package id.tanggap.command.complaint;

import id.tanggap.command.decision.Kind;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.CloseReason;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintSupported;
import id.tanggap.events.complaint.Hidings;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.Photos;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.complaint.Publicity;
import id.tanggap.events.complaint.TagRole;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.desk.Desk;
import id.tanggap.events.desk.TimeSheet;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What a decision needs to know of a complaint; each part makes of an event what it is to it. It is stored as well, as a
 * snapshot: whoever changes what it holds, or what an event makes of it, gives it another revision.
 *
 * @param timeSheet whose desk it is on, and what is due
 */
@Revision("7")
public record ComplaintState(
        Beginning beginning,
        Progress progress,
        Matter matter,
        TimeSheet timeSheet,
        Offices offices,
        Set<PersonId> supporters,
        Disclosure disclosure,
        Heard heard,
        Replies replies,
        Beside beside,
        Photos photos,
        Hidings hidings) {

    /** The name under which it is stored. */
    public static final String STORED_AS = "complaint.state";

    public static final Kind<ComplaintState, ComplaintEvent> KIND =
            new Kind<>("complaint", ComplaintState.class, ComplaintEvent.class, ComplaintState::evolve);

    /** The state after an event. It only assigns: whether the event may happen was decided before. */
    public static ComplaintState evolve(@Nullable ComplaintState state, ComplaintEvent event) {
        if (event instanceof ComplaintCaptured captured) {
            return begun(captured);
        }
        if (state == null) {
            throw new IllegalStateException("A complaint begins with its capture, not with " + event);
        }
        return state.after(event);
    }

    private static ComplaintState begun(ComplaintCaptured captured) {
        return new ComplaintState(
                Beginning.of(captured),
                Progress.BEGUN,
                new Matter(null, null, captured.address()),
                TimeSheet.EMPTY,
                Offices.NONE,
                Set.of(),
                Disclosure.begun(captured),
                Heard.NOTHING,
                Replies.NONE,
                Beside.NOTHING,
                Photos.begun(captured),
                Hidings.NONE);
    }

    private ComplaintState after(ComplaintEvent event) {
        return new ComplaintState(
                beginning,
                progress.after(event, lead() != null),
                matter.after(event),
                timeSheet.after(event),
                offices.after(event),
                event instanceof ComplaintSupported e ? Sets.with(supporters, Set.of(e.supporter())) : supporters,
                disclosure.after(event),
                heard.after(event),
                replies.after(event),
                beside.after(event),
                photos.after(event),
                hidings.after(event));
    }

    /** The desk that it is on; kept when it is resolved or closed, gone when it is declined. */
    public @Nullable Desk lead() {
        return timeSheet.lead();
    }

    /** Whether it is on the desk of this OPD now. */
    public boolean heldBy(OpdId opd) {
        Desk lead = lead();
        return stage().held() && lead != null && lead.opd().equals(opd);
    }

    /** Whether routing may still decide: also where the desk that it is on must not know of it. */
    public boolean waitsForADesk() {
        return stage() == Stage.UNROUTED || stage() == Stage.TRIAGE || isHeldByTheAccused();
    }

    public ComplaintId id() {
        return beginning.id();
    }

    public TrackingCode trackingCode() {
        return beginning.trackingCode();
    }

    public PersonId citizen() {
        return beginning.citizen();
    }

    public List<OfficialAccount> tagged() {
        return beginning.tagged();
    }

    public Stage stage() {
        return progress.stage();
    }

    /** Where it is answered, or was: it is resolved with that one. */
    public @Nullable ComplaintId mergedInto() {
        Progress.Merger merger = progress.merger();
        return merger == null ? null : merger.into();
    }

    /** When the solution was reported that has not been disputed. */
    public @Nullable Instant resolvedAt() {
        return progress.resolvedAt();
    }

    public @Nullable CloseReason closed() {
        return progress.closed();
    }

    public @Nullable CategoryId category() {
        return matter.category();
    }

    public @Nullable PlaceCode place() {
        return matter.place();
    }

    public @Nullable Sealed address() {
        return matter.address();
    }

    /** Whether this OPD leads it, led it last, or supports it. */
    public boolean involves(OpdId opd) {
        Desk lead = lead();
        return (lead != null && lead.opd().equals(opd)) || supporting().contains(opd);
    }

    public Set<OpdId> supporting() {
        return offices.supporting();
    }

    public Set<OpdId> declinedBy() {
        return offices.declinedBy();
    }

    public Map<OpdId, TagRole> mayorsTags() {
        return offices.mayorsTags();
    }

    public Publicity publicity() {
        return disclosure.publicity();
    }

    /** Whether it is about somebody who must not learn of it. */
    public boolean accusesInConfidence() {
        return !publicity().opened() && !disclosure.accused().none();
    }

    /**
     * Whether this member of staff is one of those; or acts for the whole government, where it is reserved for the office
     * that has it.
     */
    public boolean isKeptFrom(@Nullable OpdId office, String user) {
        return accusesInConfidence()
                && (office == null ? isReserved() : disclosure.accused().includes(office, user));
    }

    /** Until an office has it, somebody has to find one. */
    private boolean isReserved() {
        return disclosure.accused().reserved() && lead() != null;
    }

    /** Whether this office is one of those, as a whole. */
    public boolean isKeptFrom(OpdId office) {
        return accusesInConfidence() && disclosure.accused().offices().contains(office);
    }

    private boolean isHeldByTheAccused() {
        Desk lead = lead();
        return stage().held() && lead != null && isKeptFrom(lead.opd());
    }

    /** Who heads the office that gets it: nobody where that is the person accused. */
    public @Nullable String told(@Nullable String head) {
        return head != null
                        && accusesInConfidence()
                        && disclosure.accused().heads().contains(head)
                ? null
                : head;
    }

    public boolean named() {
        return disclosure.named();
    }

    public Set<Sealed> masked() {
        return disclosure.masked();
    }

    public boolean redacted() {
        return disclosure.redacted();
    }
}
