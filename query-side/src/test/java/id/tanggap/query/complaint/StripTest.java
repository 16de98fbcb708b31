package id.tanggap.query.complaint;

import static id.tanggap.query.complaint.Happenings.POSTED;
import static id.tanggap.query.complaint.Happenings.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.query.complaint.Strip.Hands;
import id.tanggap.query.complaint.Strip.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In whose hands a complaint was. */
class StripTest {

    private static final Happenings IT = Happenings.inTheOpen("1");
    private static final Happenings OTHER = Happenings.inTheOpen("2");

    @Test
    void fromTriageToAnOfficeToTheCitizenToAnotherOfficeToItsEnd() {
        Strip strip = strip(
                IT.referred(2),
                IT.assigned(30, "pu"),
                IT.acknowledged(40, "pu"),
                IT.asked(60, "pu"),
                IT.told(90),
                IT.assigned(100, "dlh"),
                IT.resolved(200, "dlh", "Beres"));
        assertThat(strip.stretches())
                .containsExactly(
                        new Stretch(Hands.TRIAGE, null, POSTED, at(30)),
                        new Stretch(Hands.OPD, "pu", at(30), at(60)),
                        new Stretch(Hands.CITIZEN, null, at(60), at(90)),
                        new Stretch(Hands.OPD, "pu", at(90), at(100)),
                        new Stretch(Hands.OPD, "dlh", at(100), at(200)),
                        new Stretch(Hands.OVER, null, at(200), null));
        assertThat(strip.limit())
                .as("what the first office's deadlines promised")
                .isEqualTo(at(630));
    }

    @Test
    void whatIsDeclinedLiesOnTheTriageDeskAgainAndWhatIsReopenedWithItsOffice() {
        assertThat(strip(IT.assigned(10, "pu"), IT.declined(20, "pu")).stretches())
                .last()
                .isEqualTo(new Stretch(Hands.TRIAGE, null, at(20), null));
        assertThat(strip(IT.assigned(10, "pu"), IT.resolved(20, "pu", "Beres"), IT.reopened(50))
                        .stretches())
                .endsWith(new Stretch(Hands.OVER, null, at(20), at(50)), new Stretch(Hands.OPD, "pu", at(50), null));
        assertThat(strip(IT.assigned(10, "pu"), IT.merged(20, OTHER.id()), IT.unmerged(25, OTHER.id()))
                        .stretches())
                .endsWith(new Stretch(Hands.OPD, "pu", at(25), null));
    }

    @Test
    void whatHappensInTheSameHandsBeginsNothing() {
        assertThat(strip(
                                IT.assigned(10, "pu"),
                                IT.answered(20, "pu", "Siap"),
                                IT.assigned(30, "pu"),
                                IT.supported(40, 1))
                        .stretches())
                .last()
                .isEqualTo(new Stretch(Hands.OPD, "pu", at(10), null));
    }

    @Test
    void whatReachesUsLateHappenedNoEarlierThanWhatItFollows() {
        assertThat(strip(IT.assigned(30, "pu"), IT.resolved(10, "pu", "Beres")).stretches())
                .containsExactly(
                        new Stretch(Hands.TRIAGE, null, POSTED, at(30)), new Stretch(Hands.OVER, null, at(30), null));
    }

    /** Whatever happens, in whatever order: one stretch ends where the next begins, and none is empty. */
    @Test
    void theStretchesAreTheWaitWithoutAGap() {
        List<LongFunction<ComplaintEvent>> happenings = List.of(
                IT::referred,
                minutes -> IT.assigned(minutes, "pu"),
                minutes -> IT.assigned(minutes, "dlh"),
                minutes -> IT.asked(minutes, "pu"),
                IT::told,
                IT::keptSilent,
                minutes -> IT.declined(minutes, "pu"),
                minutes -> IT.resolved(minutes, "dlh", "Beres"),
                IT::reopened,
                IT::closed,
                IT::refused,
                minutes -> IT.merged(minutes, OTHER.id()),
                minutes -> IT.unmerged(minutes, OTHER.id()));
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<ComplaintEvent> life = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                life.add(happenings.get(random.nextInt(happenings.size())).apply(random.nextLong(1, 1_000)));
            }
            if (seed % 2 == 0) {
                life.sort(Comparator.comparing(ComplaintEvent::at));
            }
            @Nullable Instant reached = POSTED;
            for (Stretch stretch : strip(life.toArray(ComplaintEvent[]::new)).stretches()) {
                assertThat(stretch.from()).as("seed %d", seed).isEqualTo(reached);
                reached = stretch.to();
                assertThat(reached).as("seed %d", seed).isNotEqualTo(stretch.from());
            }
            assertThat(reached).as("the last one lasts").isNull();
        }
    }

    private static Strip strip(ComplaintEvent... since) {
        ComplaintEvent[] events = new ComplaintEvent[since.length + 1];
        events[0] = IT.captured(1, "Jalan berlubang");
        System.arraycopy(since, 0, events, 1, since.length);
        return Happenings.file(events).holding().strip();
    }
}
