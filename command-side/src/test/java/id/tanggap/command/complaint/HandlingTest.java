package id.tanggap.command.complaint;

import static id.tanggap.command.complaint.GivenComplaint.*;
import static id.tanggap.command.complaint.GivenComplaint.HEALTH;
import static id.tanggap.command.complaint.GivenComplaint.HEALTH_HEAD;
import static id.tanggap.command.complaint.GivenComplaint.ID;
import static id.tanggap.command.complaint.GivenComplaint.LATER;

import id.tanggap.command.complaint.handling.AcknowledgeComplaint;
import id.tanggap.command.complaint.handling.AnswerComplaint;
import id.tanggap.command.complaint.handling.AskCitizen;
import id.tanggap.command.complaint.handling.BeginWork;
import id.tanggap.command.complaint.handling.ReceiveInformation;
import id.tanggap.command.complaint.handling.ResolveComplaint;
import id.tanggap.command.complaint.rule.OnlyAnInvolvedOpdAnswers;
import id.tanggap.command.complaint.rule.OnlyAnOpenComplaintChanges;
import id.tanggap.command.complaint.rule.OnlyTheHoldingOpdActs;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CloseReason;
import id.tanggap.events.complaint.ComplaintAcknowledged;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintClosed;
import id.tanggap.events.complaint.ComplaintReopened;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.ComplaintTagged;
import id.tanggap.events.complaint.Evidence;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.InformationRequested;
import id.tanggap.events.complaint.TagRole;
import id.tanggap.events.complaint.WorkBegun;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandlingTest {

    private static final List<Evidence> PHOTOGRAPH =
            List.of(new Evidence(sealed("https://example.go.id/foto/1.jpg"), sealed("sesudah")));

    @Test
    void theHolderAcknowledges() {
        assignedTo(PUBLIC_WORKS)
                .when(new AcknowledgeComplaint(ID, PUBLIC_WORKS, PUBLIC_WORKS_HEAD, LATER))
                .then(acknowledged());
    }

    @Test
    void nobodyAcknowledgesForAnother() {
        assignedTo(PUBLIC_WORKS)
                .when(new AcknowledgeComplaint(ID, HEALTH, HEALTH_HEAD, LATER))
                .thenRefusedBy(OnlyTheHoldingOpdActs.class);
    }

    @Test
    void whoBeginsToWorkHasOpenedItAndBeginsOnce() {
        assignedTo(PUBLIC_WORKS)
                .when(new BeginWork(ID, PUBLIC_WORKS, PUBLIC_WORKS_HEAD, LATER))
                .then(
                        new ComplaintAcknowledged(ID, PUBLIC_WORKS, PUBLIC_WORKS_HEAD, LATER),
                        new WorkBegun(ID, PUBLIC_WORKS, PUBLIC_WORKS_HEAD, LATER));
    }

    @Test
    void nobodyBeginsForAnother() {
        assignedTo(PUBLIC_WORKS)
                .when(new BeginWork(ID, HEALTH, HEALTH_HEAD, LATER))
                .thenRefusedBy(OnlyTheHoldingOpdActs.class);
    }

    @Test
    void afterADisputeWorkBeginsAnew() {
        assignedTo(PUBLIC_WORKS)
                .and(
                        new WorkBegun(ID, PUBLIC_WORKS, PUBLIC_WORKS_HEAD, LATER),
                        new ComplaintResolved(
                                ID,
                                utterance("resolve"),
                                PUBLIC_WORKS,
                                sealed("beres"),
                                List.of(),
                                PUBLIC_WORKS_HEAD,
                                LATER),
                        new ComplaintReopened(ID, Actor.CITIZEN, LATER))
                .when(new BeginWork(ID, PUBLIC_WORKS, PUBLIC_WORKS_HEAD, LATER))
                .then(new WorkBegun(ID, PUBLIC_WORKS, PUBLIC_WORKS_HEAD, LATER));
    }

    @Test
    void whoAnswersHasOpenedIt() {
        assignedTo(PUBLIC_WORKS)
                .when(new AnswerComplaint(
                        ID, said("answer"), PUBLIC_WORKS, sealed("kami cek"), null, PUBLIC_WORKS_HEAD, LATER))
                .then(
                        acknowledged(),
                        new ComplaintAnswered(
                                ID,
                                utterance("answer"),
                                PUBLIC_WORKS,
                                sealed("kami cek"),
                                null,
                                PUBLIC_WORKS_HEAD,
                                LATER));
    }

    @Test
    void aSupportingOpdAnswersToo() {
        assignedTo(PUBLIC_WORKS)
                .and(new ComplaintTagged(ID, utterance("tag"), HEALTH, TagRole.SUPPORTING, null, MAYOR, LATER))
                .when(new AnswerComplaint(ID, said("answer"), HEALTH, sealed("kami bantu"), null, HEALTH_HEAD, LATER))
                .then(new ComplaintAnswered(
                        ID, utterance("answer"), HEALTH, sealed("kami bantu"), null, HEALTH_HEAD, LATER));
    }

    @Test
    void theMayorAnswersThemself() {
        captured()
                .when(new AnswerComplaint(ID, said("answer"), null, sealed("saya tindak lanjuti"), null, MAYOR, LATER))
                .then(new ComplaintAnswered(
                        ID, utterance("answer"), null, sealed("saya tindak lanjuti"), null, MAYOR, LATER));
    }

    @Test
    void anOpdWithoutPartInItDoesNotAnswer() {
        assignedTo(PUBLIC_WORKS)
                .when(new AnswerComplaint(ID, said("answer"), HEALTH, sealed("kami bantu"), null, HEALTH_HEAD, LATER))
                .thenRefusedBy(OnlyAnInvolvedOpdAnswers.class);
    }

    @Test
    void whatIsClosedIsNotAnswered() {
        resolvedBy(PUBLIC_WORKS, PUBLIC_WORKS_HEAD)
                .and(new ComplaintClosed(ID, CloseReason.SILENCE, Actor.SYSTEM, LATER))
                .when(new AnswerComplaint(
                        ID, said("answer"), PUBLIC_WORKS, sealed("terlambat"), null, PUBLIC_WORKS_HEAD, LATER))
                .thenRefusedBy(OnlyAnInvolvedOpdAnswers.class);
    }

    @Test
    void theHolderAsksTheCitizenAndTheCitizenTells() {
        assignedTo(PUBLIC_WORKS)
                .and(acknowledged())
                .when(new AskCitizen(
                        ID, said("ask"), PUBLIC_WORKS, sealed("di RT berapa?"), null, PUBLIC_WORKS_HEAD, LATER))
                .then(new InformationRequested(
                        ID, utterance("ask"), PUBLIC_WORKS, sealed("di RT berapa?"), null, PUBLIC_WORKS_HEAD, LATER))
                .when(new ReceiveInformation(
                        ID, said("receive"), sealed("RT 03"), Actor.CITIZEN, LATER.plusSeconds(60)))
                .then(new InformationReceived(
                        ID, utterance("receive"), sealed("RT 03"), Actor.CITIZEN, LATER.plusSeconds(60)));
    }

    @Test
    void nobodyAsksForAnother() {
        assignedTo(PUBLIC_WORKS)
                .when(new AskCitizen(ID, said("ask"), HEALTH, sealed("di RT berapa?"), null, HEALTH_HEAD, LATER))
                .thenRefusedBy(OnlyTheHoldingOpdActs.class);
    }

    @Test
    void whatIsResolvedTakesNoMoreInformation() {
        resolvedBy(PUBLIC_WORKS, PUBLIC_WORKS_HEAD)
                .when(new ReceiveInformation(ID, said("receive"), sealed("RT 03"), Actor.CITIZEN, LATER))
                .thenRefusedBy(OnlyAnOpenComplaintChanges.class);
    }

    @Test
    void theHolderResolvesWithEvidence() {
        assignedTo(PUBLIC_WORKS)
                .and(acknowledged())
                .when(new ResolveComplaint(
                        ID,
                        said("resolve"),
                        PUBLIC_WORKS,
                        sealed("sudah ditambal"),
                        PHOTOGRAPH,
                        PUBLIC_WORKS_HEAD,
                        LATER))
                .then(new ComplaintResolved(
                        ID,
                        utterance("resolve"),
                        PUBLIC_WORKS,
                        sealed("sudah ditambal"),
                        PHOTOGRAPH,
                        PUBLIC_WORKS_HEAD,
                        LATER));
    }

    @Test
    void nobodyResolvesForAnother() {
        assignedTo(PUBLIC_WORKS)
                .when(new ResolveComplaint(
                        ID, said("resolve"), HEALTH, sealed("sudah"), PHOTOGRAPH, HEALTH_HEAD, LATER))
                .thenRefusedBy(OnlyTheHoldingOpdActs.class);
    }

    private static ComplaintAcknowledged acknowledged() {
        return new ComplaintAcknowledged(ID, PUBLIC_WORKS, PUBLIC_WORKS_HEAD, LATER);
    }
}
