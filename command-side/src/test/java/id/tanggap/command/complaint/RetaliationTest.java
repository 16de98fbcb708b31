package id.tanggap.command.complaint;

import static id.tanggap.command.complaint.GivenComplaint.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.complaint.assignment.AssignComplaint;
import id.tanggap.command.complaint.retaliation.Retaliation;
import id.tanggap.command.complaint.rule.TheAccusedDoesNotHandleIt;
import id.tanggap.command.complaint.rule.WhoWasErasedSaysItAnew;
import id.tanggap.command.policy.adoption.PolicyTerms;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.complaint.OfficeAccused;
import id.tanggap.events.complaint.RetaliationReported;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.events.complaint.VisibilityChosen;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.policy.ServiceTerms;
import id.tanggap.events.policy.Waits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Pressure upon who complained is a complaint of its own, which none learns of who may be behind it. */
class RetaliationTest {

    private static final OpdId INSPECTORATE = new OpdId("inspektorat");
    private static final Retaliation PRESSURE = new Retaliation(OTHER, Set.of(PUBLIC_WORKS, HEALTH));

    @Test
    void itIsConfidentialAndAboutEverybodyWhoHadToDoWithTheFirst() {
        List<ComplaintEvent> events = PRESSURE.reportedBy(capture()).decide(null);

        assertThat(events.getFirst()).isInstanceOf(ComplaintCaptured.class);
        assertThat(events.subList(1, events.size()))
                .containsExactly(
                        new VisibilityChosen(ID, Visibility.CONFIDENTIAL, Actor.CITIZEN, CAPTURED),
                        new OfficeAccused(ID, HEALTH, null, Actor.CITIZEN, CAPTURED),
                        new OfficeAccused(ID, PUBLIC_WORKS, null, Actor.CITIZEN, CAPTURED),
                        new RetaliationReported(ID, OTHER, Actor.CITIZEN, CAPTURED));
        assertThat(PRESSURE.reportedBy(capture()).decide(reported().state())).isEmpty();
    }

    @Test
    void onceAnOfficeHasItNobodyElseLearnsOfIt() {
        assertThat(reported().state().isKeptFrom(null, "diskominfo")).isFalse();
        assertThat(reported().state().isKeptFrom(PUBLIC_WORKS, "kepala-dinas-pu"))
                .isTrue();
        reported().when(assign(PUBLIC_WORKS)).thenRefusedBy(TheAccusedDoesNotHandleIt.class);

        ComplaintState held = reported().and(assigned(INSPECTORATE)).state();
        assertThat(held.isKeptFrom(null, "diskominfo")).isTrue();
        assertThat(held.isKeptFrom(INSPECTORATE, "inspektur")).isFalse();
    }

    @Test
    void itsClockIsItsOwnUntilTheGovernmentSetsAnother() {
        ServiceTerms own = PolicyTerms.DEFAULT.of(CategoryId.RETALIATION);
        assertThat(own.firstResponse()).isLessThan(PolicyTerms.DEFAULT.general().firstResponse());

        ServiceTerms set = new ServiceTerms(Duration.ofHours(2), Duration.ofHours(4));
        assertThat(new PolicyTerms(own, Map.of(CategoryId.RETALIATION, set), Duration.ofDays(7), Waits.DEFAULT)
                        .of(CategoryId.RETALIATION))
                .isEqualTo(set);
    }

    @Test
    void ofWhoWasErasedItCannotBeSaidAnyMore() {
        assertThat(new WhoWasErasedSaysItAnew(captured().state()).holds()).isTrue();
        assertThat(new WhoWasErasedSaysItAnew(captured()
                                .and(new ComplaintRedacted(ID, CITIZEN, LATER))
                                .state())
                        .holds())
                .isFalse();
    }

    private static GivenComplaint reported() {
        return neverSeen().and(PRESSURE.reportedBy(capture()).decide(null).toArray(ComplaintEvent[]::new));
    }

    private static AssignComplaint assign(OpdId opd) {
        return new AssignComplaint(ID, opd, null, BY_ACCOUNT, DEADLINES, DISKOMINFO, LATER);
    }
}
