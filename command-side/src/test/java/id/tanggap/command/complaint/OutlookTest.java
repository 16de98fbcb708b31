package id.tanggap.command.complaint;

import static id.tanggap.command.complaint.GivenComplaint.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.complaint.assignment.AssignComplaint;
import id.tanggap.command.complaint.deadline.NoteMissedDeadline;
import id.tanggap.command.complaint.handling.ResolveComplaint;
import id.tanggap.command.decision.Course;
import id.tanggap.command.decision.Intent;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintAcknowledged;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.Deadlines;
import id.tanggap.events.complaint.RoutingReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static final Duration SILENCE = Duration.ofDays(7);
    private static final Instant YEARS_LATER = LATER.plus(Duration.ofDays(1000));

    @Test
    void whatIsToldAfterTheFactIsWhatWouldHaveHappened() {
        Course<ComplaintState, ComplaintEvent> course = granted(List.of(capture(), assign(DEADLINES), resolve()));

        assertThat(course.granted())
                .hasExactlyElementsOfTypes(
                        ComplaintCaptured.class,
                        ComplaintAssigned.class,
                        ComplaintAcknowledged.class,
                        ComplaintResolved.class);
        assertThat(course.granted()).extracting(ComplaintEvent::at).containsExactly(CAPTURED, ASSIGNED, LATER, LATER);
        assertThat(course.state().orElseThrow().stage()).isEqualTo(Stage.RESOLVED);
    }

    @Test
    void nothingComesOfWhatWasResolvedLongAgo() {
        assertThat(outlook(DEADLINES, true, YEARS_LATER)).isEqualTo(Outlook.SETTLED);
    }

    @Test
    void theCitizenMayStillObjectToWhatWasResolvedLately() {
        assertThat(outlook(DEADLINES, true, LATER.plus(SILENCE).minusSeconds(1)))
                .isEqualTo(Outlook.RUNNING);
        assertThat(outlook(DEADLINES, true, LATER.plus(SILENCE))).isEqualTo(Outlook.SETTLED);
    }

    @Test
    void anOpenComplaintRunsAsLongAsADeadlineIsToCome() {
        assertThat(outlook(DEADLINES, false, DEADLINES.resolution().minusSeconds(1)))
                .isEqualTo(Outlook.RUNNING);
        assertThat(outlook(DEADLINES, false, DEADLINES.resolution())).isEqualTo(Outlook.SETTLED);
        assertThat(outlook(null, false, LATER)).isEqualTo(Outlook.SETTLED);
    }

    @Test
    void whatNoDeskHoldsWaitsToBeRouted() {
        assertThat(outlook(List.of(capture()), YEARS_LATER)).isEqualTo(Outlook.WAITING);
    }

    @Test
    void whereNoPolicyAskedForAnythingNothingIsMissed() {
        captured()
                .and(new ComplaintAssigned(ID, PUBLIC_WORKS, null, FROM_THE_ARCHIVE, null, Actor.SYSTEM, ASSIGNED))
                .when(new NoteMissedDeadline(ID, PUBLIC_WORKS, DeadlineKind.RESOLUTION, YEARS_LATER))
                .thenNothing();
    }

    private static final RoutingReason FROM_THE_ARCHIVE = new RoutingReason(RoutingReason.Rule.HISTORY, "dinas-pu");

    private static Outlook outlook(@Nullable Deadlines deadlines, boolean resolved, Instant now) {
        List<Intent<ComplaintState, ComplaintEvent>> wishes = new ArrayList<>(List.of(capture(), assign(deadlines)));
        if (resolved) {
            wishes.add(resolve());
        }
        return outlook(wishes, now);
    }

    private static Outlook outlook(List<Intent<ComplaintState, ComplaintEvent>> wishes, Instant now) {
        return Outlook.of(granted(wishes).state().orElseThrow(), now, SILENCE);
    }

    private static Course<ComplaintState, ComplaintEvent> granted(List<Intent<ComplaintState, ComplaintEvent>> wishes) {
        return ComplaintState.KIND.begin(ID).grantAll(wishes);
    }

    private static AssignComplaint assign(@Nullable Deadlines deadlines) {
        return new AssignComplaint(ID, PUBLIC_WORKS, null, FROM_THE_ARCHIVE, deadlines, Actor.SYSTEM, ASSIGNED);
    }

    private static ResolveComplaint resolve() {
        return new ResolveComplaint(
                ID, said("resolve"), PUBLIC_WORKS, sealed("selesai"), List.of(), PUBLIC_WORKS_HEAD, LATER);
    }
}
