package id.tanggap.query.complaint;

import static id.tanggap.query.complaint.Happenings.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.TagRole;
import id.tanggap.query.complaint.Measure.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every clock shows. The post is at minute 0, the capture at minute 1, now is minute 1000. */
class MeasuresTest {
    private static final Instant NOW = at(1000);
    private static final Happenings IT = Happenings.inTheOpen("1");

    private static List<Measure> all(Clock clock, ComplaintEvent... since) {
        ComplaintEvent[] events = new ComplaintEvent[since.length + 1];
        events[0] = IT.captured(1, "Jalan berlubang");
        System.arraycopy(since, 0, events, 1, since.length);
        return Measures.of(Happenings.file(events)).getOrDefault(clock, List.of());
    }

    private static Measure only(Clock clock, ComplaintEvent... since) {
        assertThat(all(clock, since)).hasSize(1);
        return all(clock, since).getFirst();
    }

    private static void assertShows(Measure measure, String opd, Outcome outcome, long minutes) {
        assertThat(measure.opd()).isEqualTo(opd);
        assertThat(measure.outcome()).isEqualTo(outcome);
        assertThat(measure.length(NOW)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Nested
    class Capture {
        @Test
        void runsFromThePostToTheCapture() {
            assertShows(only(Clock.CAPTURE), null, Outcome.DONE, 1);
        }
    }

    @Test
    void whatItsCitizenTookBackEndsEveryClockAndIsNobodysFault() {
        ComplaintEvent[] withdrawn = {IT.assigned(11, "dinas-pu"), IT.withdrawn(31)};

        assertShows(only(Clock.CITIZENS_WAIT, withdrawn), "dinas-pu", Outcome.WITHDRAWN, 31);
        assertShows(only(Clock.RESOLUTION, withdrawn), "dinas-pu", Outcome.WITHDRAWN, 31);
        assertShows(only(Clock.FIRST_RESPONSE, withdrawn), "dinas-pu", Outcome.WITHDRAWN, 20);
        assertShows(only(Clock.HOLDING, withdrawn), "dinas-pu", Outcome.WITHDRAWN, 20);
        assertShows(
                only(
                        Clock.FIRST_RESPONSE,
                        IT.assigned(11, "dinas-pu"),
                        IT.answered(21, "dinas-pu", "Siap"),
                        IT.withdrawn(31)),
                "dinas-pu",
                Outcome.DONE,
                10);
    }

    @Nested
    class Routing {
        @Test
        void runsUntilSomebodyHoldsIt() {
            assertShows(only(Clock.ROUTING), null, Outcome.RUNNING, 999);
            assertShows(only(Clock.ROUTING, IT.assigned(11, "dinas-pu")), "dinas-pu", Outcome.DONE, 10);
        }

        @Test
        void isNotTouchedByADeclineAndAnotherAssignment() {
            assertShows(
                    only(
                            Clock.ROUTING,
                            IT.assigned(11, "dinas-pu"),
                            IT.declined(20, "dinas-pu"),
                            IT.assigned(30, "pln")),
                    "dinas-pu",
                    Outcome.DONE,
                    10);
        }

        @Test
        void isLeftByARefusal() {
            assertShows(only(Clock.ROUTING, IT.refused(5)), null, Outcome.LEFT, 4);
        }
    }

    @Nested
    class Tag {
        @Test
        void isOnlyMeasuredWhereTheMayorTagged() {
            assertThat(all(Clock.TAG)).isEmpty();
            assertShows(
                    only(Clock.TAG, IT.tagged(6, "dinas-pu", TagRole.LEAD), IT.tagged(9, "pln", TagRole.SUPPORTING)),
                    "dinas-pu",
                    Outcome.DONE,
                    5);
        }
    }

    @Nested
    class Acknowledge {
        @Test
        void runsUntilTheHolderOpensIt() {
            assertShows(only(Clock.ACKNOWLEDGE, IT.assigned(10, "dinas-pu")), "dinas-pu", Outcome.RUNNING, 990);
            assertShows(
                    only(Clock.ACKNOWLEDGE, IT.assigned(10, "dinas-pu"), IT.acknowledged(17, "dinas-pu")),
                    "dinas-pu",
                    Outcome.DONE,
                    7);
        }

        @Test
        void whoAnswersAsksResolvesOrDeclinesHasOpenedIt() {
            for (ComplaintEvent act : List.of(
                    IT.answered(30, "dinas-pu", "siap"),
                    IT.asked(30, "dinas-pu"),
                    IT.resolved(30, "dinas-pu", "selesai"),
                    IT.declined(30, "dinas-pu"))) {
                assertShows(only(Clock.ACKNOWLEDGE, IT.assigned(10, "dinas-pu"), act), "dinas-pu", Outcome.DONE, 20);
            }
        }

        @Test
        void whoLostItUnopenedLeft() {
            List<Measure> measures = all(Clock.ACKNOWLEDGE, IT.assigned(10, "dinas-pu"), IT.assigned(40, "pln"));
            assertShows(measures.getFirst(), "dinas-pu", Outcome.LEFT, 30);
            assertShows(measures.getLast(), "pln", Outcome.RUNNING, 960);
        }
    }

    @Nested
    class FirstResponse {
        @Test
        void runsUntilTheHoldersOwnFirstAnswer() {
            Measure measure = only(
                    Clock.FIRST_RESPONSE,
                    IT.assigned(10, "dinas-pu"),
                    IT.answered(50, "dinas-pu", "siap"),
                    IT.answered(90, "dinas-pu", "masih dikerjakan"));
            assertShows(measure, "dinas-pu", Outcome.DONE, 40);
            assertThat(measure.inTime(NOW)).isTrue();
        }

        @Test
        void theMayorsAnswerIsNotTheOpds() {
            assertShows(
                    only(Clock.FIRST_RESPONSE, IT.assigned(10, "dinas-pu"), IT.answeredByTheMayor(20, "akan kami cek")),
                    "dinas-pu",
                    Outcome.RUNNING,
                    990);
        }

        @Test
        void aSolutionAnswersToo() {
            assertShows(
                    only(Clock.FIRST_RESPONSE, IT.assigned(10, "dinas-pu"), IT.resolved(100, "dinas-pu", "ditambal")),
                    "dinas-pu",
                    Outcome.DONE,
                    90);
        }

        @Test
        void whoDeclinesUnansweredLeftAndTheNextBeginsAnew() {
            List<Measure> measures = all(
                    Clock.FIRST_RESPONSE,
                    IT.assigned(10, "dinas-pu"),
                    IT.declined(40, "dinas-pu"),
                    IT.assigned(50, "pln"),
                    IT.answered(60, "pln", "siap"));
            assertShows(measures.getFirst(), "dinas-pu", Outcome.LEFT, 30);
            assertShows(measures.getLast(), "pln", Outcome.DONE, 10);
        }

        @Test
        void whoAnsweredBeforeLosingItHasAnswered() {
            assertShows(
                    all(
                                    Clock.FIRST_RESPONSE,
                                    IT.assigned(10, "dinas-pu"),
                                    IT.answered(20, "dinas-pu", "bukan kami, PLN"),
                                    IT.assigned(50, "pln"))
                            .getFirst(),
                    "dinas-pu",
                    Outcome.DONE,
                    10);
        }

        @Test
        void beingAssignedAgainWhatItHoldsWinsNoTime() {
            Measure measure = only(
                    Clock.FIRST_RESPONSE,
                    IT.assigned(10, "dinas-pu"),
                    IT.assigned(60, "dinas-pu"),
                    IT.answered(90, "dinas-pu", "siap"));
            assertShows(measure, "dinas-pu", Outcome.DONE, 80);
            assertThat(measure.inTime(NOW)).isFalse();
        }

        @Test
        void theTimeThatTheCitizenTookIsTakenOutAndTheDeadlinePausesWithIt() {
            Measure measure = only(
                    Clock.FIRST_RESPONSE,
                    IT.assigned(10, "dinas-pu"),
                    IT.asked(30, "dinas-pu"),
                    IT.told(130),
                    IT.answered(160, "dinas-pu", "siap"));
            assertShows(measure, "dinas-pu", Outcome.DONE, 50);
            assertThat(measure.inTime(NOW)).isTrue();
        }

        @Test
        void whileTheQuestionIsOpenTheClockStandsStill() {
            assertShows(
                    only(Clock.FIRST_RESPONSE, IT.assigned(10, "dinas-pu"), IT.asked(30, "dinas-pu")),
                    "dinas-pu",
                    Outcome.RUNNING,
                    20);
        }

        @Test
        void aPauseAfterTheAnswerIsNoneOfItsBusiness() {
            assertShows(
                    only(
                            Clock.FIRST_RESPONSE,
                            IT.assigned(10, "dinas-pu"),
                            IT.answered(50, "dinas-pu", "siap"),
                            IT.asked(60, "dinas-pu"),
                            IT.told(90)),
                    "dinas-pu",
                    Outcome.DONE,
                    40);
        }

        @Test
        void anUnansweredOneIsLateFromItsDeadlineOn() {
            Measure measure = only(Clock.FIRST_RESPONSE, IT.assigned(10, "dinas-pu"));
            assertThat(measure.inTime(at(70))).isTrue();
            assertThat(measure.inTime(at(71))).isFalse();
        }

        @Test
        void ofAMergedOneNothingIsAskedAnyMoreUntilItIsUnmerged() {
            Happenings other = Happenings.inTheOpen("2");
            assertShows(
                    only(Clock.FIRST_RESPONSE, IT.assigned(10, "dinas-pu"), IT.merged(30, other.id())),
                    "dinas-pu",
                    Outcome.LEFT,
                    20);
            assertShows(
                    only(
                            Clock.FIRST_RESPONSE,
                            IT.assigned(10, "dinas-pu"),
                            IT.merged(30, other.id()),
                            IT.unmerged(100, other.id()),
                            IT.answered(110, "dinas-pu", "siap")),
                    "dinas-pu",
                    Outcome.DONE,
                    30);
        }
    }

    @Nested
    class CitizensWait {
        @Test
        void runsFromThePostThroughReassignmentsAndPauses() {
            Measure measure = only(
                    Clock.CITIZENS_WAIT,
                    IT.assigned(10, "dinas-pu"),
                    IT.asked(20, "dinas-pu"),
                    IT.told(120),
                    IT.declined(130, "dinas-pu"),
                    IT.assigned(140, "pln"),
                    IT.answered(200, "pln", "siap"));
            assertShows(measure, "pln", Outcome.DONE, 200);
            assertThat(measure.inTime(NOW)).as("counted by the first deadline").isFalse();
        }

        @Test
        void endsWithTheAnswerOfAnybody() {
            assertShows(only(Clock.CITIZENS_WAIT, IT.answeredByTheMayor(5, "akan kami cek")), null, Outcome.DONE, 5);
        }

        @Test
        void staysWithWhoLedWhenItEnded() {
            assertShows(
                    only(
                            Clock.CITIZENS_WAIT,
                            IT.assigned(10, "dinas-pu"),
                            IT.answered(20, "dinas-pu", "siap"),
                            IT.assigned(50, "pln")),
                    "dinas-pu",
                    Outcome.DONE,
                    20);
        }

        @Test
        void anUnansweredOneRunsForWhoHoldsItNow() {
            assertShows(only(Clock.CITIZENS_WAIT, IT.assigned(10, "dinas-pu")), "dinas-pu", Outcome.RUNNING, 1000);
        }

        @Test
        void isLeftByARefusalOrAMerge() {
            assertShows(only(Clock.CITIZENS_WAIT, IT.refused(30)), null, Outcome.LEFT, 30);
            assertShows(
                    only(
                            Clock.CITIZENS_WAIT,
                            IT.merged(40, Happenings.inTheOpen("2").id())),
                    null,
                    Outcome.LEFT,
                    40);
        }
    }

    @Nested
    class Resolution {
        private final ComplaintEvent[] resolved = {IT.assigned(10, "dinas-pu"), IT.resolved(300, "dinas-pu", "ditambal")
        };

        @Test
        void runsFromThePostToTheSolution() {
            Measure measure = only(Clock.RESOLUTION, resolved);
            assertShows(measure, "dinas-pu", Outcome.DONE, 300);
            assertThat(measure.inTime(NOW)).isTrue();
        }

        @Test
        void stillRunsWhileItIsOnlyAnswered() {
            assertShows(
                    only(Clock.RESOLUTION, IT.assigned(10, "dinas-pu"), IT.answered(20, "dinas-pu", "siap")),
                    "dinas-pu",
                    Outcome.RUNNING,
                    1000);
        }

        @Test
        void aReopenedOneWasNotResolved() {
            assertShows(
                    only(Clock.RESOLUTION, resolved[0], resolved[1], IT.disputed(400), IT.reopened(400)),
                    "dinas-pu",
                    Outcome.RUNNING,
                    1000);
        }

        @Test
        void theSecondSolutionCountsFromThePost() {
            assertShows(
                    only(
                            Clock.RESOLUTION,
                            resolved[0],
                            resolved[1],
                            IT.disputed(400),
                            IT.reopened(400),
                            IT.resolved(700, "dinas-pu", "diaspal"),
                            IT.confirmed(710),
                            IT.closed(710)),
                    "dinas-pu",
                    Outcome.DONE,
                    700);
        }

        @Test
        void closingAddsNothing() {
            assertShows(
                    only(Clock.RESOLUTION, resolved[0], resolved[1], IT.closed(900)), "dinas-pu", Outcome.DONE, 300);
        }

        @Test
        void closingWithoutASolutionIsNone() {
            assertShows(
                    only(Clock.RESOLUTION, IT.assigned(10, "dinas-pu"), IT.closed(600)), "dinas-pu", Outcome.LEFT, 600);
        }
    }

    @Test
    void whatWasResolvedWithAnotherEndsTheCitizensClocksAndNoOffices() {
        ComplaintId other = Happenings.inTheOpen("2").id();
        ComplaintEvent[] events = {IT.assigned(10, "dinas-pu"), IT.merged(30, other), IT.resolvedWith(300, other)};

        assertShows(only(Clock.RESOLUTION, events), null, Outcome.DONE, 300);
        assertShows(only(Clock.CITIZENS_WAIT, events), null, Outcome.DONE, 300);
        assertShows(only(Clock.FIRST_RESPONSE, events), "dinas-pu", Outcome.LEFT, 20);
    }

    @Nested
    class HoldingClock {
        @Test
        void everyHolderHasTheOwnTime() {
            List<Measure> measures = all(
                    Clock.HOLDING,
                    IT.assigned(10, "dinas-pu"),
                    IT.declined(30, "dinas-pu"),
                    IT.assigned(50, "pln"),
                    IT.asked(60, "pln"),
                    IT.told(160),
                    IT.resolved(200, "pln", "tiang diganti"));
            assertShows(measures.getFirst(), "dinas-pu", Outcome.DONE, 20);
            assertShows(measures.getLast(), "pln", Outcome.DONE, 50);
        }

        @Test
        void afterADisputeItRunsOnWithoutTheTimeThatItLayResolved() {
            assertShows(
                    only(
                            Clock.HOLDING,
                            IT.assigned(10, "dinas-pu"),
                            IT.resolved(110, "dinas-pu", "ditambal"),
                            IT.disputed(500),
                            IT.reopened(500)),
                    "dinas-pu",
                    Outcome.RUNNING,
                    600);
        }

        @Test
        void whatFellAwayIsNotACompleteTime() {
            assertShows(only(Clock.HOLDING, IT.assigned(10, "dinas-pu"), IT.refused(60)), "dinas-pu", Outcome.LEFT, 50);
        }

        @Test
        void anOpenQuestionEndsWithTheHolding() {
            assertShows(
                    all(Clock.HOLDING, IT.assigned(10, "dinas-pu"), IT.asked(20, "dinas-pu"), IT.assigned(60, "pln"))
                            .getFirst(),
                    "dinas-pu",
                    Outcome.DONE,
                    10);
        }
    }

    @Nested
    class Publishing {
        private final ComplaintAnswered answer = IT.answered(20, "dinas-pu", "Siap");

        @Test
        void itRunsFromWhenItWasSaidUntilItStandsOnThePlatform() {
            assertShows(
                    only(Clock.PUBLISHING, answer, IT.goesOut(21, answer.utterance())),
                    "dinas-pu",
                    Outcome.RUNNING,
                    980);
            assertShows(
                    only(
                            Clock.PUBLISHING,
                            answer,
                            IT.goesOut(21, answer.utterance()),
                            IT.published(45, answer.utterance())),
                    "dinas-pu",
                    Outcome.DONE,
                    25);
        }

        @Test
        void whatIsLeftToAHandStillRunsAndWhatFailedForGoodHasLeftUntilItIsOutAfterAll() {
            assertShows(
                    only(Clock.PUBLISHING, answer, IT.handedOver(30, answer.utterance())),
                    "dinas-pu",
                    Outcome.RUNNING,
                    980);
            assertShows(
                    only(Clock.PUBLISHING, answer, IT.failed(30, answer.utterance())), "dinas-pu", Outcome.LEFT, 10);
            assertShows(
                    only(
                            Clock.PUBLISHING,
                            answer,
                            IT.failed(30, answer.utterance()),
                            IT.published(50, answer.utterance())),
                    "dinas-pu",
                    Outcome.DONE,
                    30);
        }

        @Test
        void whatDoesNotGoOutIsNotMeasured() {
            assertThat(all(Clock.PUBLISHING, answer)).isEmpty();
        }
    }

    @Test
    void aLineIsReadAsItWasWritten() {
        for (Clock clock : Clock.values()) {
            for (Measure measure : all(
                    clock,
                    IT.tagged(5, "dinas-pu", TagRole.LEAD),
                    IT.assigned(10, "dinas-pu"),
                    IT.asked(30, "dinas-pu"),
                    IT.told(40),
                    IT.asked(50, "dinas-pu"))) {
                assertThat(Measure.ofLine(measure.line())).isEqualTo(measure);
            }
        }
    }

    @Test
    void aLineHoldsInstantsAndNoLengths() {
        assertThat(only(Clock.FIRST_RESPONSE, IT.assigned(10, "dinas-pu"), IT.asked(30, "dinas-pu"), IT.told(40))
                        .line())
                .isEqualTo("dinas-pu|1772413800000||1772417400000|running|1772415000000-1772415600000");
    }

    @Test
    void instantsInTheWrongOrderAreNoNegativeTime() {
        assertShows(
                only(Clock.ACKNOWLEDGE, IT.assigned(50, "dinas-pu"), IT.acknowledged(40, "dinas-pu")),
                "dinas-pu",
                Outcome.DONE,
                0);
    }
}
