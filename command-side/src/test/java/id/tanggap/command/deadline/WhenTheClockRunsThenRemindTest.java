package id.tanggap.command.deadline;

import static id.tanggap.command.deadline.Story.BEGIN;
import static id.tanggap.command.deadline.Story.HEALTH;
import static id.tanggap.command.deadline.Story.ID;
import static id.tanggap.command.deadline.Story.OTHER;
import static id.tanggap.command.deadline.Story.PU;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.complaint.Outlook;
import id.tanggap.command.complaint.duplicates.FollowTheOther;
import id.tanggap.command.policy.ServicePolicies;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.desk.Due;
import id.tanggap.events.opd.OpdId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhenTheClockRunsThenRemindTest {

    private @Nullable WhenTheClockRunsThenRemind reaction;
    private final Story it =
            Story.begun((Complaints complaints, ServicePolicies policies, Reminders set, Clock clock) ->
                    reaction = new WhenTheClockRunsThenRemind(complaints, policies, set, clock));

    @Test
    void anOfficeThatGetsItIsRemindedOfItsAnswerAndItsSolution() {
        it.assign(PU);

        assertThat(it.reminders()).containsExactlyInAnyOrder(answer(PU, days(1)), solution(PU, days(5)));
    }

    @Test
    void theSecondOfficeIsRemindedOfItsOwnAndNotOfWhatTheCitizenWasPromised() {
        it.assign(PU);
        it.pass(Duration.ofHours(20));
        it.remindedOnlyOf();
        it.assign(HEALTH);

        assertThat(it.reminders()).containsExactlyInAnyOrder(answer(HEALTH, hours(44)), solution(HEALTH, hours(140)));
    }

    @Test
    void onceTheCitizenRepliedItIsRemindedOfWhatIsPutOff() {
        it.assign(PU);
        it.answer(PU);
        it.ask(PU);
        it.pass(Duration.ofHours(10));
        it.remindedOnlyOf();
        it.tell();

        assertThat(it.reminders()).containsExactly(solution(PU, hours(130)));
    }

    @Test
    void reopenedAndUnmergedItIsRemindedLikewise() {
        it.assign(PU);
        it.resolve(PU);
        it.pass(Duration.ofHours(10));
        it.remindedOnlyOf();
        it.dispute();
        assertThat(it.reminders()).as("a solution is an answer").containsExactly(solution(PU, hours(130)));

        it.merge();
        it.pass(Duration.ofHours(5));
        it.remindedOnlyOf();
        it.unmerge();
        assertThat(it.reminders()).containsExactly(solution(PU, hours(135)));
    }

    @Test
    void aSolutionIsRemindedOfItsSilence() {
        it.assign(PU);
        it.remindedOnlyOf();
        it.resolve(PU);

        assertThat(it.reminders()).containsExactly(Reminder.ofSilence(ID, BEGIN, days(7)));
    }

    @Test
    void soIsASolutionThatStandsWithAnother() {
        it.assign(PU);
        it.merge();
        it.remindedOnlyOf();
        it.wish(new FollowTheOther(ID, OTHER, FollowTheOther.Fate.RESOLVED, it.now()));

        assertThat(it.reminders()).containsExactly(Reminder.ofSilence(ID, BEGIN, days(7)));
    }

    @Test
    void ofWhatWasOverBeforeItCameNobodyIsReminded() {
        it.assign(PU);
        it.remindedOnlyOf();

        reaction().on(last(ComplaintAssigned.class), Outlook.SETTLED.name());
        it.resolve(PU);
        it.remindedOnlyOf();
        reaction().on(last(ComplaintResolved.class), Outlook.SETTLED.name());

        assertThat(it.reminders()).isEmpty();
    }

    @Test
    void ofWhatIsToldAfterTheFactOnlyWhatIsToComeIsRemindedOf() {
        it.assign(PU);
        it.remindedOnlyOf();
        it.life().now(BEGIN.plus(Duration.ofDays(2)));

        reaction().on(last(ComplaintAssigned.class), Outlook.RUNNING.name());
        assertThat(it.reminders()).containsExactly(solution(PU, days(5)));

        reaction().on(last(ComplaintAssigned.class), null);
        assertThat(it.reminders())
                .as("what happens today is never let go")
                .containsExactlyInAnyOrder(answer(PU, days(1)), solution(PU, days(5)));
    }

    @Test
    void whereNothingIsAskedForNobodyIsReminded() {
        it.assign(PU);
        ComplaintAssigned assigned = last(ComplaintAssigned.class);
        it.remindedOnlyOf();

        reaction().on(new ComplaintAssigned(ID, PU, null, assigned.reason(), null, assigned.by(), assigned.at()), null);

        assertThat(it.reminders()).isEmpty();
    }

    private WhenTheClockRunsThenRemind reaction() {
        return Objects.requireNonNull(reaction);
    }

    private <E> E last(Class<E> kind) {
        return it.life().events(ID, kind).reduce((_, next) -> next).orElseThrow();
    }

    static Reminder answer(@Nullable OpdId opd, Instant due) {
        return Reminder.of(ID, new Due(Due.Kind.FIRST_RESPONSE, owner(opd), due));
    }

    static Reminder solution(@Nullable OpdId opd, Instant due) {
        return Reminder.of(ID, new Due(Due.Kind.RESOLUTION, owner(opd), due));
    }

    private static Due.Owner owner(@Nullable OpdId opd) {
        return opd == null ? Due.Owner.Party.GOVERNMENT : new Due.Owner.Office(opd);
    }

    static Instant hours(long hours) {
        return BEGIN.plus(Duration.ofHours(hours));
    }

    static Instant days(long days) {
        return BEGIN.plus(Duration.ofDays(days));
    }
}
