package id.tanggap.events.desk;

import id.tanggap.events.complaint.CitizenKeptSilent;
import id.tanggap.events.complaint.ComplaintAcknowledged;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintClosed;
import id.tanggap.events.complaint.ComplaintDeclined;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintMerged;
import id.tanggap.events.complaint.ComplaintReferredToTriage;
import id.tanggap.events.complaint.ComplaintRefused;
import id.tanggap.events.complaint.ComplaintReopened;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.ComplaintUnmerged;
import id.tanggap.events.complaint.ComplaintWithdrawn;
import id.tanggap.events.complaint.DeadlineKept;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.DeadlineMissed;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.InformationRequested;
import id.tanggap.events.complaint.ReplyFailed;
import id.tanggap.events.complaint.ReplyPublished;
import id.tanggap.events.complaint.ResolvedWithAnother;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.complaint.WorkBegun;
import id.tanggap.events.desk.Desk.Outcome;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who has had a complaint, and what is due.
 *
 * <p>Four owe something. The OPD on whose desk it is: the pauses of that {@link Desk} put it off. The triage desk. The
 * government as a whole, what the citizen was promised by the first OPD's deadlines: nothing puts that off, neither a
 * decline nor another desk nor a pause; while the first OPD still has it, that is the OPD's own deadline. And the citizen
 * who was asked: as long as that lasts, nothing is demanded of anybody else.
 *
 * @param desks every OPD that had it as its lead, in order; the last may still have it
 * @param triage null while it is not on the triage desk
 * @param answers the public answers of anybody; a solution is one
 * @param broken what the citizen was promised and it was noted that nobody kept
 * @param escalation null while nobody higher has to look
 * @param over whether nobody has anything to do: resolved, refused, closed, merged or withdrawn
 */
public record TimeSheet(
        List<Desk> desks,
        @Nullable Triage triage,
        Answers answers,
        Set<DeadlineKind> broken,
        @Nullable Escalation escalation,
        boolean over) {

    public static final TimeSheet EMPTY = new TimeSheet(List.of(), null, Answers.NONE, Set.of(), null, false);

    public TimeSheet {
        desks = List.copyOf(desks);
        broken = Set.copyOf(broken);
    }

    /** When the first public answer of anybody was said; null while there is none. */
    public @Nullable Instant answeredAt() {
        return answers.first();
    }

    /** The desk that it is on now; null if it is on none. */
    public @Nullable Desk holder() {
        Desk last = last();
        return last == null || !last.holds() ? null : last;
    }

    /** The desk that it is on, or goes back to when it is opened again; null before the first and after a decline. */
    public @Nullable Desk lead() {
        Desk last = last();
        return last == null || last.outcome() == Outcome.DECLINED ? null : last;
    }

    /** When the citizen was promised to have it; null where nothing was. */
    public @Nullable Instant promised(DeadlineKind kind) {
        return desks.isEmpty() ? null : desks.getFirst().asSet(kind);
    }

    /** All that has still to be done, the next one first; empty when nobody has anything to do by any time. */
    public List<Due> dues(OfficeHours hours) {
        if (over) {
            return List.of();
        }
        Desk holder = holder();
        List<@Nullable Due> dues = new ArrayList<>();
        dues.add(ofTheTriage());
        dues.add(reply());
        for (DeadlineKind kind : DeadlineKind.values()) {
            dues.add(holder == null ? null : holder.running(kind, hours));
            dues.add(ofTheGovernment(kind, holder));
        }
        dues.removeIf(Objects::isNull);
        dues.sort(Comparator.naturalOrder());
        return List.copyOf(dues);
    }

    /**
     * What has still to be done by this deadline, and when that is; null for nothing.
     *
     * @param opd whose deadline; null for that of no single office
     */
    public @Nullable Due due(DeadlineKind deadline, @Nullable OpdId opd, OfficeHours hours) {
        return dues(hours).stream()
                .filter(due -> due.kind().deadline() == deadline
                        && Objects.equals(due.owner().opd(), opd))
                .findFirst()
                .orElse(null);
    }

    /** Until when the citizen has to answer what was asked; null while nothing is, or nobody said until when. */
    public @Nullable Due reply() {
        Desk holder = holder();
        return holder == null ? null : holder.reply();
    }

    /** Whether it was noted already that this was missed. */
    public boolean noted(Due due) {
        DeadlineKind kind = due.kind().deadline();
        Desk holder = holder();
        return switch (due.owner()) {
            case Due.Owner.Office(OpdId opd) ->
                holder != null
                        && holder.opd().equals(opd)
                        && kind != null
                        && holder.missed().contains(kind);
            case Due.Owner.Party.TRIAGE_DESK -> triage != null && triage.missed();
            case Due.Owner.Party.GOVERNMENT -> kind != null && broken.contains(kind);
            case Due.Owner.Party.CITIZEN -> false;
        };
    }

    private @Nullable Due ofTheTriage() {
        return triage == null || triage.laidAside() != null || triage.due() == null ? null : Due.ofTriage(triage.due());
    }

    private @Nullable Due ofTheGovernment(DeadlineKind kind, @Nullable Desk holder) {
        Instant promised = promised(kind);
        boolean kept = kind == DeadlineKind.FIRST_RESPONSE && answeredAt() != null;
        boolean theDesksOwn = holder != null && (desks.size() == 1 || holder.asksSince() != null);
        return promised == null || kept || theDesksOwn ? null : Due.ofGovernment(kind, promised);
    }

    /** The time sheet after one more event. It only assigns: whether the event may happen was decided before. */
    public TimeSheet after(ComplaintEvent event) {
        Desk lead = lead();
        return told(event).with(Escalation.after(escalation, lead == null ? null : lead.opd(), event));
    }

    private TimeSheet told(ComplaintEvent event) {
        return switch (event) {
            case ComplaintReferredToTriage e -> with(Triage.begun(e.at(), e.due()));
            case ComplaintAssigned e -> assigned(e);
            case ComplaintAcknowledged e -> at(e.opd(), desk -> desk.opened(e.at()));
            case ComplaintAnswered e ->
                at(e.opd(), desk -> desk.answered(e.utterance(), e.at())).answered(e.utterance(), e.at());
            case ReplyFailed e -> failed(e.utterance(), true);
            case ReplyPublished e -> failed(e.utterance(), false);
            case InformationRequested e -> at(e.opd(), desk -> desk.asked(e.at(), e.until()));
            case InformationReceived e -> atTheHolder(desk -> desk.told(e.at()));
            case CitizenKeptSilent e -> atTheHolder(desk -> desk.told(e.at()));
            case ComplaintDeclined e -> at(e.opd(), desk -> desk.opened(e.at())).left(e.at(), Outcome.DECLINED);
            case ComplaintResolved e ->
                at(e.opd(), desk -> desk.answered(e.utterance(), e.at()))
                        .answered(e.utterance(), e.at())
                        .left(e.at(), Outcome.RESOLVED)
                        .ended(e.at());
            case ResolvedWithAnother e -> answered(null, e.at()).ended(e.at());
            case WorkBegun e -> at(e.opd(), desk -> desk.begun(e.at()));
            case ComplaintWithdrawn e -> left(e.at(), Outcome.WITHDRAWN).ended(e.at());
            case ComplaintRefused e -> left(e.at(), Outcome.REFUSED).ended(e.at());
            case ComplaintClosed e -> left(e.at(), Outcome.CLOSED).ended(e.at());
            case ComplaintMerged e -> left(e.at(), Outcome.MERGED).ended(e.at());
            case ComplaintUnmerged e -> resumed(e.at());
            case ComplaintReopened e -> resumed(e.at()).atTheHolder(desk -> desk.told(e.at()));
            case DeadlineMissed e -> missed(e);
            case DeadlineKept e -> kept(e);
            default -> this;
        };
    }

    private TimeSheet assigned(ComplaintAssigned event) {
        Desk holder = holder();
        if (holder != null && holder.opd().equals(event.opd())) {
            // in the same hands its clock goes on: nobody wins time by being given what they have
            return this;
        }
        List<Desk> more = new ArrayList<>(left(event.at(), Outcome.REASSIGNED).desks);
        more.add(Desk.begun(event.opd(), event.at(), event.deadlines()));
        return new TimeSheet(more, null, answers, broken, escalation, false);
    }

    private TimeSheet missed(DeadlineMissed event) {
        OpdId owner = event.opd();
        if (owner != null) {
            return at(owner, desk -> desk.missed(event.kind()));
        }
        if (event.kind() == DeadlineKind.TRIAGE) {
            return triage == null ? this : with(triage.nowMissed());
        }
        EnumSet<DeadlineKind> more = EnumSet.of(event.kind());
        more.addAll(broken);
        return new TimeSheet(desks, triage, answers, more, escalation, over);
    }

    private TimeSheet kept(DeadlineKept event) {
        OpdId owner = event.opd();
        if (owner != null) {
            return new TimeSheet(
                    desks.stream()
                            .map(desk -> desk.opd().equals(owner) ? desk.kept(event.kind()) : desk)
                            .toList(),
                    triage,
                    answers,
                    broken,
                    escalation,
                    over);
        }
        EnumSet<DeadlineKind> fewer = EnumSet.noneOf(DeadlineKind.class);
        fewer.addAll(broken);
        fewer.remove(event.kind());
        return new TimeSheet(desks, triage, answers, fewer, escalation, over);
    }

    private TimeSheet answered(@Nullable UtteranceId utterance, Instant at) {
        return new TimeSheet(desks, triage, answers.with(utterance, at), broken, escalation, over);
    }

    private TimeSheet failed(UtteranceId utterance, boolean did) {
        return new TimeSheet(
                desks.stream().map(desk -> desk.failed(utterance, did)).toList(),
                triage,
                answers.failed(utterance, did),
                broken,
                escalation,
                over);
    }

    private TimeSheet left(Instant at, Outcome how) {
        return atTheHolder(desk -> desk.left(at, how));
    }

    private TimeSheet ended(Instant at) {
        return new TimeSheet(desks, triage == null ? null : triage.laidAside(at), answers, broken, escalation, true);
    }

    private TimeSheet resumed(Instant at) {
        Desk lead = lead();
        return new TimeSheet(
                lead == null ? desks : replaced(lead.resumed(at)),
                triage == null ? null : triage.resumed(at, OfficeHours.ALWAYS),
                answers,
                broken,
                escalation,
                false);
    }

    private TimeSheet with(Triage next) {
        return new TimeSheet(desks, next, answers, broken, escalation, over);
    }

    private TimeSheet with(@Nullable Escalation next) {
        return Objects.equals(next, escalation) ? this : new TimeSheet(desks, triage, answers, broken, next, over);
    }

    private TimeSheet at(@Nullable OpdId opd, UnaryOperator<Desk> change) {
        Desk holder = holder();
        return holder == null || !holder.opd().equals(opd) ? this : atTheHolder(change);
    }

    private TimeSheet atTheHolder(UnaryOperator<Desk> change) {
        Desk holder = holder();
        return holder == null
                ? this
                : new TimeSheet(replaced(change.apply(holder)), triage, answers, broken, escalation, over);
    }

    private List<Desk> replaced(Desk last) {
        List<Desk> changed = new ArrayList<>(desks);
        changed.set(changed.size() - 1, last);
        return changed;
    }

    private @Nullable Desk last() {
        return desks.isEmpty() ? null : desks.getLast();
    }
}
