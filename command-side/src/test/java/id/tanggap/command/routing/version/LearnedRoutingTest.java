package id.tanggap.command.routing.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.command.decision.Course;
import id.tanggap.command.decision.Intent;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.routing.AutomaticAssignmentStopped;
import id.tanggap.events.routing.AutomaticTerms;
import id.tanggap.events.routing.Figures;
import id.tanggap.events.routing.ModelTrained;
import id.tanggap.events.routing.ModelTrained.Cause;
import id.tanggap.events.routing.ModelTrained.Comparison;
import id.tanggap.events.routing.RoutingEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LearnedRoutingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final Actor DISKOMINFO = new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null);
    private static final Figures FIGURES = new Figures(500, 12, null);

    private Course<LearnedRouting, RoutingEvent> course = LearnedRouting.KIND.begin(LearnedRouting.LINE);

    @Test
    void theFirstVersionIsInUse() {
        grant(trained(1, Cause.SCHEDULE, null));

        assertThat(present()).isEqualTo(1);
    }

    @Test
    void whatIsWorseThanThePresentOneIsNotTaken() {
        grant(trained(1, Cause.SCHEDULE, null));
        grant(trained(2, Cause.REQUEST, new Comparison(1, 3, 20)));

        assertThat(present()).isEqualTo(1);
        assertThat(((ModelTrained) course.granted().getLast()).taken()).isFalse();
    }

    @Test
    void whatChanceAloneMakesOfTwoThatAreAlikeIsNotWorse() {
        grant(trained(1, Cause.SCHEDULE, null));
        grant(trained(2, Cause.SCHEDULE, new Comparison(1, 10, 12)));

        assertThat(present()).isEqualTo(2);
    }

    @Test
    void afterAnErasureTheNewOneIsTakenAndThoseBeforeAreGone() {
        grant(trained(1, Cause.SCHEDULE, null));
        grant(trained(2, Cause.ERASURE, new Comparison(1, 3, 20)));

        assertThat(present()).isEqualTo(2);
        assertThatThrownBy(() -> grant(new RestoreVersion(1, DISKOMINFO, NOW)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isInstanceOf(TheVersionIsKept.class));
    }

    @Test
    void anEarlierVersionIsPutBackOnce() {
        grant(trained(1, Cause.SCHEDULE, null));
        grant(trained(2, Cause.SCHEDULE, null));
        grant(new RestoreVersion(1, DISKOMINFO, NOW));
        grant(new RestoreVersion(1, DISKOMINFO, NOW));

        assertThat(present()).isEqualTo(1);
        assertThat(course.granted()).hasSize(3);
    }

    @Test
    void aVersionThatNeverWasIsNotKnown() {
        assertThatThrownBy(() -> grant(new RestoreVersion(3, DISKOMINFO, NOW)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("none yet");
    }

    @Test
    void aFewAreKeptAndThePresentOneAmongThem() {
        grant(trained(1, Cause.SCHEDULE, null));
        for (int version = 2; version <= 9; version++) {
            grant(trained(version, Cause.SCHEDULE, new Comparison(1, 0, 30)));
        }

        assertThat(course.state().orElseThrow().kept().keySet()).containsExactlyInAnyOrder(1, 6, 7, 8, 9);
    }

    @Test
    void whoeverLearnedALaterNumberWasFaster() {
        grant(trained(4, Cause.SCHEDULE, null));
        grant(trained(3, Cause.SCHEDULE, null));

        assertThat(course.granted()).hasSize(1);
    }

    @Test
    void itGoesOffByItselfWhenAWeekFallsBelow() {
        grant(on(0.95));
        grant(new JudgeTheWeek(40, 2, NOW));
        assertThat(automatic().on()).as("95 %% held").isTrue();

        grant(new JudgeTheWeek(40, 3, NOW));
        grant(new JudgeTheWeek(40, 3, NOW));

        assertThat(automatic().on()).isFalse();
        assertThat(course.granted())
                .filteredOn(AutomaticAssignmentStopped.class::isInstance)
                .hasSize(1);
    }

    @Test
    void ofVeryFewNothingFollows() {
        grant(on(0.95));
        grant(new JudgeTheWeek(9, 5, NOW));

        assertThat(automatic().on()).isTrue();
    }

    @Test
    void itIsOffUntilTheGovernmentSaysOtherwiseAndSaidTwiceIsSaidOnce() {
        grant(trained(1, Cause.SCHEDULE, null));
        assertThat(automatic().on()).isFalse();

        grant(on(0.97));
        grant(on(0.97));
        assertThat(course.granted()).hasSize(2);
    }

    private static SetAutomatic on(double precision) {
        return new SetAutomatic(new AutomaticTerms(true, precision, Set.of(), Set.of()), DISKOMINFO, NOW);
    }

    private static NoteTraining trained(int version, Cause cause, @Nullable Comparison against) {
        return new NoteTraining(version, cause, FIGURES, against, Actor.SYSTEM, NOW.plusSeconds(version));
    }

    private void grant(Intent<LearnedRouting, RoutingEvent> intent) {
        course = course.grantAll(List.of(intent));
    }

    private AutomaticTerms automatic() {
        return course.state().orElseThrow().automatic();
    }

    private Integer present() {
        return course.state().orElseThrow().present();
    }
}
