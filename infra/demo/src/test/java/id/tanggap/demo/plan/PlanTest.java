package id.tanggap.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Stage;
import id.tanggap.command.decision.Intent;
import id.tanggap.events.complaint.AuthorNamed;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintCategorised;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.complaint.ContactSeen;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.DeadlineMissed;
import id.tanggap.events.complaint.NamingLookedAt;
import id.tanggap.events.complaint.OfficeAccused;
import id.tanggap.events.complaint.PersonNamed;
import id.tanggap.events.complaint.RetaliationReported;
import id.tanggap.events.desk.Desk;
import id.tanggap.events.desk.OfficeHours;
import id.tanggap.events.opd.OpdId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanTest {

    private static final Instant END = Instant.parse("2026-11-20T03:30:00Z");
    private static final int COMPLAINTS = 2_000;

    private final Regency regency = Regency.read();
    private final Plan plan = new Plan(regency, 3901, END, COMPLAINTS);
    private final List<List<ComplaintEvent>> lives = new ArrayList<>();
    private final List<ComplaintState> ends = new ArrayList<>();

    /** By the very decisions that the command side makes. */
    @BeforeAll
    void live() {
        for (int number = 0; number < COMPLAINTS; number++) {
            ComplaintState state = null;
            List<ComplaintEvent> events = new ArrayList<>();
            for (Intent<ComplaintState, ComplaintEvent> command :
                    plan.story(number, new OpenVault()).commands()) {
                for (ComplaintEvent event : command.decide(state)) {
                    state = ComplaintState.evolve(state, event);
                    events.add(event);
                }
            }
            lives.add(events);
            ends.add(state);
        }
    }

    @Test
    void the_same_seed_tells_the_same_story_whatever_was_told_before() {
        Plan again = new Plan(Regency.read(), 3901, END, COMPLAINTS);
        for (int number : new int[] {1_999, 0, 777, 1_200}) {
            assertThat(again.story(number, new OpenVault())).isEqualTo(plan.story(number, new OpenVault()));
        }
        assertThat(new Plan(regency, 3902, END, COMPLAINTS).story(777, new OpenVault()))
                .isNotEqualTo(plan.story(777, new OpenVault()));
    }

    @Test
    void every_complaint_has_an_id_of_its_own() {
        assertThat(ends.stream().map(ComplaintState::id).distinct()).hasSize(COMPLAINTS);
    }

    @Test
    void times_run_forward_and_end_with_the_year() {
        for (List<ComplaintEvent> life : lives) {
            assertThat(life).extracting(ComplaintEvent::at).isSorted();
            assertThat(life.getLast().at()).isBeforeOrEqualTo(END);
            assertThat(life.getFirst().at()).isAfter(END.minus(Duration.ofDays(367)));
        }
    }

    @Test
    void everything_that_can_happen_happens() {
        Set<Class<?>> happened = all().map(Object::getClass).collect(Collectors.toSet());
        Set<Class<?>> possible = new HashSet<>(Set.of(ComplaintEvent.class.getPermittedSubclasses()));
        // Nobody here was forgotten yet, every platform tells at once who wrote, and none is there to be talked to.
        possible.removeAll(Set.of(ComplaintRedacted.class, AuthorNamed.class));
        // Nobody complains of an office or by name, is pressed, or is called.
        possible.removeAll(Set.of(
                OfficeAccused.class,
                PersonNamed.class,
                NamingLookedAt.class,
                RetaliationReported.class,
                ContactSeen.class));
        possible.removeIf(kind -> kind.getSimpleName()
                .matches("(Reply|Message(?!Hidden)|Photo|Confirmation).+|ComplaintRaised|DeadlineKept"));
        assertThat(happened).isEqualTo(possible);
        assertThat(ends.stream().map(ComplaintState::stage).collect(Collectors.toSet()))
                .containsAll(EnumSet.complementOf(EnumSet.of(Stage.UNROUTED)));
    }

    @Test
    void nothing_waits_for_routing_that_the_rules_would_still_move() {
        assertThat(ends).extracting(ComplaintState::stage).doesNotContain(Stage.UNROUTED);
        assertThat(ends.stream().filter(end -> end.stage() == Stage.TRIAGE))
                .allSatisfy(end -> assertThat(end.category()).isNull());
    }

    @Test
    void all_kinds_all_channels_and_nearly_all_offices_are_there() {
        assertThat(of(ComplaintCategorised.class)
                        .map(ComplaintCategorised::category)
                        .distinct())
                .hasSize(regency.kinds().size());
        assertThat(of(ComplaintCaptured.class).map(ComplaintCaptured::channel).distinct())
                .containsAll(Channel.platforms())
                .contains(Channel.WEB, Channel.WALK_IN);
        Set<OpdId> holders =
                of(ComplaintAssigned.class).map(ComplaintAssigned::opd).collect(Collectors.toSet());
        assertThat(regency.offices().stream().map(Office::id)).containsAll(holders);
        assertThat(holders).hasSizeGreaterThan(40);
    }

    @Test
    void deadlines_are_missed_when_they_are_and_not_when_the_story_is_told() {
        assertThat(of(DeadlineMissed.class))
                .isNotEmpty()
                .allSatisfy(missed -> assertThat(missed.at()).isAfterOrEqualTo(missed.due()));
        assertThat(of(DeadlineMissed.class)
                        .filter(missed ->
                                Duration.between(missed.due(), missed.at()).toSeconds() <= 10)
                        .count())
                .isGreaterThan(of(DeadlineMissed.class).count() * 9 / 10);
    }

    @Test
    void there_is_something_to_do_today() {
        List<ComplaintState> open =
                ends.stream().filter(end -> end.stage().held()).toList();
        assertThat(open).hasSizeBetween(60, 300);
        assertThat(open.stream().filter(end -> dueIn(end, Duration.ZERO))).hasSizeBetween(20, 200);
        assertThat(open.stream().filter(end -> !dueIn(end, Duration.ZERO) && dueIn(end, Duration.ofDays(1))))
                .hasSizeGreaterThan(1);
        assertThat(ends.stream().filter(end -> end.stage() == Stage.TRIAGE)).hasSizeGreaterThan(1);
    }

    private static boolean dueIn(ComplaintState end, Duration left) {
        Desk lead = end.lead();
        return lead != null
                && lead.due(
                                lead.firstAnsweredAt() == null ? DeadlineKind.FIRST_RESPONSE : DeadlineKind.RESOLUTION,
                                OfficeHours.ALWAYS)
                        .isBefore(END.plus(left));
    }

    @Test
    void some_offices_are_quick_and_others_are_not() {
        Map<OpdId, List<Long>> waits = new HashMap<>();
        for (List<ComplaintEvent> life : lives) {
            ComplaintAssigned assigned = null;
            for (ComplaintEvent event : life) {
                if (event instanceof ComplaintAssigned now) {
                    assigned = now;
                } else if (event instanceof ComplaintAnswered answered
                        && assigned != null
                        && assigned.opd().equals(answered.opd())) {
                    waits.computeIfAbsent(assigned.opd(), _ -> new ArrayList<>())
                            .add(Duration.between(assigned.at(), answered.at()).toHours());
                    break;
                }
            }
        }
        assertThat(median(waits.get(new OpdId("dinas-damkar")))).isLessThan(3);
        assertThat(median(waits.get(new OpdId("dinas-dukcapil")))).isLessThan(24);
        assertThat(median(waits.get(new OpdId("dinas-sosial")))).isGreaterThan(60);
    }

    private static long median(Collection<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    @Test
    void offices_do_not_answer_on_a_sunday_unless_somebody_is_always_there() {
        assertThat(of(ComplaintAnswered.class)
                        .filter(answered -> answered.opd() != null
                                && !regency.office(answered.opd()).temper().dayAndNight())
                        .filter(answered ->
                                answered.at().atZone(WorkingTime.ZONE).getDayOfWeek() == DayOfWeek.SUNDAY))
                .isEmpty();
    }

    @Test
    void hardly_anybody_writes_what_somebody_else_has_written() {
        List<String> texts = of(ComplaintCaptured.class)
                .map(captured -> captured.text().ciphertext())
                .toList();
        assertThat(new HashSet<>(texts)).hasSizeGreaterThan(COMPLAINTS * 95 / 100);
        assertThat(texts).noneMatch(text -> text.contains("{") || text.contains("}") || text.contains("|"));
    }

    private Stream<ComplaintEvent> all() {
        return lives.stream().flatMap(List::stream);
    }

    private <E> Stream<E> of(Class<E> kind) {
        return all().filter(kind::isInstance).map(kind::cast);
    }
}
