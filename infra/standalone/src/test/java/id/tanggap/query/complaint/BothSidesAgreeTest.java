package id.tanggap.query.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Matter;
import id.tanggap.command.complaint.Saying;
import id.tanggap.command.complaint.Stage;
import id.tanggap.command.complaint.assignment.AssignComplaint;
import id.tanggap.command.complaint.assignment.DeclineComplaint;
import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.deadline.NoteMissedDeadline;
import id.tanggap.command.complaint.duplicates.FollowTheOther;
import id.tanggap.command.complaint.duplicates.MergeComplaint;
import id.tanggap.command.complaint.duplicates.UnmergeComplaint;
import id.tanggap.command.complaint.handling.AnswerComplaint;
import id.tanggap.command.complaint.handling.AskCitizen;
import id.tanggap.command.complaint.handling.EndWaiting;
import id.tanggap.command.complaint.handling.ReceiveInformation;
import id.tanggap.command.complaint.handling.ResolveComplaint;
import id.tanggap.command.complaint.outcome.CloseComplaint;
import id.tanggap.command.complaint.outcome.ConfirmResolution;
import id.tanggap.command.complaint.outcome.DisputeResolution;
import id.tanggap.command.complaint.outcome.ReopenComplaint;
import id.tanggap.command.complaint.triage.RefuseComplaint;
import id.tanggap.command.complaint.triage.RouteComplaint;
import id.tanggap.command.decision.Intent;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.CloseReason;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.Deadlines;
import id.tanggap.events.complaint.EscalationLevel;
import id.tanggap.events.complaint.Hidings;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.RefusalReason;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.desk.Desk;
import id.tanggap.events.desk.Due;
import id.tanggap.events.desk.Escalation;
import id.tanggap.events.desk.OfficeHours;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import id.tanggap.events.policy.PolicyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever happens to a complaint, what is decided of it and what is shown of it go by the same clocks. */
class BothSidesAgreeTest {

    private static final int HISTORIES = 1_000;
    private static final int WISHES = 40;
    private static final ComplaintId ID = ComplaintId.of(Channel.INSTAGRAM, "1");
    private static final ComplaintId OTHER = ComplaintId.of(Channel.INSTAGRAM, "2");
    private static final OpdId PU = new OpdId("dinas-pu");
    private static final OpdId PLN = new OpdId("pln");
    private static final Actor MAYOR = new Actor(Actor.Kind.MAYOR, "mayor", null);
    private static final Sealed WORDS = new Sealed(new PersonId("citizen000000000000000001"), "<kata>");

    /** The clock of an office that is shown as running, which stands still in {@code awaiting-citizen}. */
    private static final Set<Status> RUNNING = Set.of(Status.TRIAGE, Status.ASSIGNED, Status.IN_PROGRESS);

    @Test
    void ofRandomHistories() {
        IntStream.range(0, HISTORIES).forEach(seed -> new Course(seed).run());
    }

    @Test
    void whatIsResolvedAtOnceAndDisputedAfterItsDeadlinesHasMissedNothing() {
        Course course = new Course(0);
        course.wish(course.assign(PU));
        course.now = course.now.plusSeconds(60);
        course.wish(new ResolveComplaint(ID, Saying.UNNAMED, PU, WORDS, List.of(), course.head(PU), course.now));
        course.now = course.now.plus(Duration.ofDays(6));
        course.wish(new DisputeResolution(ID, Saying.UNNAMED, WORDS, Actor.CITIZEN, course.now));

        for (DeadlineKind kind : DeadlineKind.values()) {
            assertThat(new NoteMissedDeadline(ID, PU, kind, course.now).decide(course.state))
                    .isEmpty();
        }
        course.agree();
        assertThat(Measures.of(course.file).get(Clock.FIRST_RESPONSE))
                .singleElement()
                .satisfies(measure -> {
                    assertThat(measure.isDone()).isTrue();
                    assertThat(measure.inTime(course.now)).isTrue();
                });
    }

    private static final class Course {

        private final Random chance;
        private final int seed;
        private Instant now = Instant.parse("2026-03-02T01:00:00Z");
        private ComplaintState state;
        private CaseFile file;
        private Life life;
        private int said;

        Course(int seed) {
            this.seed = seed;
            this.chance = new Random(seed);
            wish(new CaptureComplaint(
                    ID,
                    TrackingCode.of(Channel.INSTAGRAM, "1"),
                    new CaptureComplaint.Source(Channel.INSTAGRAM, Origin.WEBHOOK, WORDS, null, now),
                    CaptureComplaint.Author.unnamed(WORDS.of()),
                    CaptureComplaint.Statement.of(WORDS),
                    Matter.UNKNOWN,
                    Actor.CITIZEN,
                    now));
        }

        void run() {
            for (int i = 0; i < WISHES; i++) {
                now = now.plusSeconds(chance.nextInt(1, 36 * 3_600));
                wish(any());
                agree();
            }
        }

        void wish(Intent<ComplaintState, ComplaintEvent> wish) {
            try {
                wish.decide(state).forEach(this::happened);
            } catch (RuleBroken notNow) {
                // Nothing has happened: that is an answer too.
            }
        }

        private void happened(ComplaintEvent event) {
            state = ComplaintState.evolve(state, event);
            file = CaseFile.after(file, event);
            life = file.life();
        }

        void agree() {
            assertThat(life.status())
                    .as("seed %d", seed)
                    .isIn(
                            state.stage() == Stage.UNROUTED
                                    ? List.of(Status.CAPTURED, Status.TRIAGE)
                                    : List.of(Status.valueOf(state.stage().name())));
            assertThat(life.opd())
                    .as("seed %d", seed)
                    .isEqualTo(state.lead() == null ? null : state.lead().opd().value());
            assertThat(Owed.on(file.holding().timeSheet(), Hidings.NONE))
                    .as("seed %d: what is read of documents without dues", seed)
                    .containsAll(Owed.readFrom(life));
            for (int i = 0; i < 4; i++) {
                Instant then = now.plusSeconds(chance.nextInt(9 * 24 * 3_600));
                for (DeadlineKind kind : DeadlineKind.values()) {
                    assertThat(shownAsLate(kind, then))
                            .as("seed %d: %s at %s of %s", seed, kind, then, life)
                            .isEqualTo(decidedAsLate(kind, then));
                }
                agreeOnTheFigure(then);
            }
        }

        private boolean shownAsLate(DeadlineKind kind, Instant then) {
            String owner = kind == DeadlineKind.TRIAGE ? "triage-desk" : "office";
            return Owed.on(file.holding().timeSheet(), Hidings.NONE).stream()
                    .anyMatch(due -> due.kind().equals(Words.of(kind))
                            && due.owner().equals(owner)
                            && due.at().isBefore(then));
        }

        private boolean decidedAsLate(DeadlineKind kind, Instant then) {
            Desk lead = state.lead();
            OpdId owner = kind == DeadlineKind.TRIAGE || lead == null ? null : lead.opd();
            if (owner == null && kind != DeadlineKind.TRIAGE) {
                return false;
            }
            Due due = state.timeSheet().due(kind, owner, OfficeHours.ALWAYS);
            boolean late = due != null && due.passed(then);
            assertThat(new NoteMissedDeadline(ID, owner, kind, then).decide(state))
                    .as("seed %d: what is noted", seed)
                    .hasSize(late && !state.timeSheet().noted(due) ? noted(kind, owner) : 0);
            return late;
        }

        /** That it was missed, and who has to look unless somebody higher does already. */
        private int noted(DeadlineKind kind, OpdId owner) {
            Escalation before = state.timeSheet().escalation();
            EscalationLevel first =
                    kind == DeadlineKind.FIRST_RESPONSE && owner != null ? EscalationLevel.HEAD : EscalationLevel.SEKDA;
            return before != null && before.level().compareTo(first) >= 0 ? 1 : 2;
        }

        /** While its clock runs, the figure of the first answer is late when the decision says so. */
        private void agreeOnTheFigure(Instant then) {
            List<Measure> measures = Measures.of(file).getOrDefault(Clock.FIRST_RESPONSE, List.of());
            if (RUNNING.contains(life.status())
                    && !measures.isEmpty()
                    && measures.getLast().isRunning()) {
                assertThat(measures.getLast().inTime(then))
                        .as("seed %d: at %s of %s", seed, then, life)
                        .isEqualTo(!decidedAsLate(DeadlineKind.FIRST_RESPONSE, then));
            }
        }

        private Intent<ComplaintState, ComplaintEvent> any() {
            OpdId opd = chance.nextBoolean() ? PU : PLN;
            Saying named = new Saying.Requested("request " + said++);
            return switch (chance.nextInt(19)) {
                case 0 -> new RouteComplaint(ID, null, "", now.plus(Duration.ofDays(3)), now);
                case 1, 2, 3 -> assign(opd);
                case 4 -> new DeclineComplaint(ID, named, opd, WORDS, head(opd), now);
                case 5, 6 -> new AnswerComplaint(ID, named, opd, WORDS, null, head(opd), now);
                case 7 -> new AnswerComplaint(ID, named, null, WORDS, null, MAYOR, now);
                case 8, 9 -> new AskCitizen(ID, named, opd, WORDS, now.plus(Duration.ofDays(2)), head(opd), now);
                case 10 -> new ReceiveInformation(ID, named, WORDS, Actor.CITIZEN, now);
                case 11 -> new EndWaiting(ID, now);
                case 12 -> new ResolveComplaint(ID, named, opd, WORDS, List.of(), head(opd), now);
                case 13 -> new DisputeResolution(ID, named, WORDS, Actor.CITIZEN, now);
                case 14 -> new MergeComplaint(ID, OTHER, Stage.ASSIGNED, MAYOR, now);
                case 15 ->
                    chance.nextBoolean()
                            ? new UnmergeComplaint(ID, MAYOR, now)
                            : new FollowTheOther(ID, OTHER, FollowTheOther.Fate.values()[chance.nextInt(3)], now);
                case 16 -> new NoteMissedDeadline(ID, chance.nextInt(3) == 0 ? null : opd, kind(), now);
                case 17 ->
                    chance.nextBoolean()
                            ? new ConfirmResolution(ID, Actor.CITIZEN, now)
                            : new CloseComplaint(ID, CloseReason.SILENCE, Actor.SYSTEM, now);
                default ->
                    chance.nextInt(3) > 0
                            ? new ReopenComplaint(ID, MAYOR, now)
                            : new RefuseComplaint(ID, named, RefusalReason.ABUSIVE, null, MAYOR, now);
            };
        }

        private DeadlineKind kind() {
            return DeadlineKind.values()[chance.nextInt(DeadlineKind.values().length)];
        }

        AssignComplaint assign(OpdId opd) {
            return new AssignComplaint(
                    ID,
                    opd,
                    null,
                    new RoutingReason(RoutingReason.Rule.TRIAGE_DESK, "meja"),
                    new Deadlines(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(5)), new PolicyId("layanan")),
                    MAYOR,
                    now);
        }

        Actor head(OpdId opd) {
            return new Actor(Actor.Kind.OPD, "kepala-" + opd.value(), opd);
        }
    }
}
