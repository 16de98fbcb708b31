package id.tanggap.command.complaint;

import static id.tanggap.command.complaint.GivenComplaint.*;

import id.tanggap.command.complaint.deadline.EscalateComplaint;
import id.tanggap.command.complaint.deadline.NoteMissedDeadline;
import id.tanggap.command.complaint.rule.OnlyAnOpenComplaintChanges;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintEscalated;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.DeadlineMissed;
import id.tanggap.events.complaint.Deadlines;
import id.tanggap.events.complaint.EscalationLevel;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.InformationRequested;
import id.tanggap.events.complaint.UtteranceId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final Instant DUE = DEADLINES.firstResponse();
    private static final Instant OVERDUE = DUE.plusSeconds(1);

    @Test
    void anUnansweredComplaintMissesItsDeadlineAndGoesUpTheLine() {
        assignedTo(PUBLIC_WORKS)
                .when(firstResponse(OVERDUE))
                .then(
                        new DeadlineMissed(ID, PUBLIC_WORKS, DeadlineKind.FIRST_RESPONSE, DUE, OVERDUE),
                        toTheHead(OVERDUE));
    }

    @Test
    void beforeItIsDueNothingIsMissed() {
        assignedTo(PUBLIC_WORKS).when(firstResponse(DUE.minusMillis(1))).thenNothing();
    }

    @Test
    void whatWasAnsweredInTimeIsNotMissed() {
        assignedTo(PUBLIC_WORKS)
                .and(new ComplaintAnswered(
                        ID, utterance("answer"), PUBLIC_WORKS, sealed("kami cek"), null, PUBLIC_WORKS_HEAD, LATER))
                .when(firstResponse(OVERDUE))
                .thenNothing();
    }

    @Test
    void aDeskThatNoLongerHoldsItMissesNothing() {
        assignedTo(PUBLIC_WORKS)
                .and(assigned(HEALTH))
                .when(firstResponse(OVERDUE))
                .thenNothing();
    }

    @Test
    void theDeadlineOfAnEarlierAssignmentIsForgotten() {
        ComplaintAssigned again = new ComplaintAssigned(
                ID,
                PUBLIC_WORKS,
                null,
                BY_ACCOUNT,
                new Deadlines(DUE.plusSeconds(3600), DUE.plus(Duration.ofDays(5)), DEADLINES.policy()),
                Actor.SYSTEM,
                LATER);

        assignedTo(PUBLIC_WORKS)
                .and(assigned(HEALTH), again)
                .when(firstResponse(OVERDUE))
                .thenNothing();
    }

    @Test
    void whoWaitsForTheCitizenMissesNothing() {
        assignedTo(PUBLIC_WORKS).and(asked()).when(firstResponse(OVERDUE)).thenNothing();
    }

    @Test
    void aPauseMovesTheDeadline() {
        Duration pause = Duration.ofHours(2);

        assignedTo(PUBLIC_WORKS)
                .and(
                        asked(),
                        new InformationReceived(
                                ID, utterance("receive"), sealed("RT 03"), Actor.CITIZEN, LATER.plus(pause)))
                .when(firstResponse(OVERDUE))
                .thenNothing();
        assignedTo(PUBLIC_WORKS)
                .and(
                        asked(),
                        new InformationReceived(
                                ID, utterance("receive"), sealed("RT 03"), Actor.CITIZEN, LATER.plus(pause)))
                .when(firstResponse(OVERDUE.plus(pause)))
                .then(
                        new DeadlineMissed(
                                ID, PUBLIC_WORKS, DeadlineKind.FIRST_RESPONSE, DUE.plus(pause), OVERDUE.plus(pause)),
                        toTheHead(OVERDUE.plus(pause)));
    }

    @Test
    void staffEscalateAndItNeverGoesDownTheLine() {
        assignedTo(PUBLIC_WORKS)
                .when(new EscalateComplaint(
                        ID, said("escalate"), EscalationLevel.MAYOR, sealed("bencana"), DISKOMINFO, LATER))
                .then(new ComplaintEscalated(
                        ID, utterance("escalate"), EscalationLevel.MAYOR, null, sealed("bencana"), DISKOMINFO, LATER))
                .when(new EscalateComplaint(ID, said("down"), EscalationLevel.HEAD, sealed("turun"), DISKOMINFO, LATER))
                .thenNothing();
    }

    @Test
    void whatIsResolvedIsNotEscalated() {
        resolvedBy(PUBLIC_WORKS, PUBLIC_WORKS_HEAD)
                .when(new EscalateComplaint(
                        ID, said("escalate"), EscalationLevel.MAYOR, sealed("bencana"), DISKOMINFO, LATER))
                .thenRefusedBy(OnlyAnOpenComplaintChanges.class);
    }

    private static InformationRequested asked() {
        return new InformationRequested(
                ID, utterance("ask"), PUBLIC_WORKS, sealed("di RT berapa?"), null, PUBLIC_WORKS_HEAD, LATER);
    }

    private static ComplaintEscalated toTheHead(Instant at) {
        return new ComplaintEscalated(
                ID,
                UtteranceId.ofRecord(ID, "complaint.escalated", at),
                EscalationLevel.HEAD,
                DeadlineKind.FIRST_RESPONSE,
                null,
                Actor.SYSTEM,
                at);
    }

    private static NoteMissedDeadline firstResponse(Instant at) {
        return new NoteMissedDeadline(ID, PUBLIC_WORKS, DeadlineKind.FIRST_RESPONSE, at);
    }
}
