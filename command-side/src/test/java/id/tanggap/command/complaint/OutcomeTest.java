package id.tanggap.command.complaint;

import static id.tanggap.command.complaint.GivenComplaint.*;
import static id.tanggap.command.complaint.GivenComplaint.DISKOMINFO;
import static id.tanggap.command.complaint.GivenComplaint.ID;
import static id.tanggap.command.complaint.GivenComplaint.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.complaint.outcome.CloseComplaint;
import id.tanggap.command.complaint.outcome.ConfirmResolution;
import id.tanggap.command.complaint.outcome.DisputeResolution;
import id.tanggap.command.complaint.outcome.ReopenComplaint;
import id.tanggap.command.complaint.outcome.WithdrawComplaint;
import id.tanggap.command.complaint.rule.OnlyAFinishedComplaintIsReopened;
import id.tanggap.command.complaint.rule.OnlyAHandledComplaintCloses;
import id.tanggap.command.complaint.rule.OnlyAResolvedComplaintIsJudged;
import id.tanggap.command.complaint.rule.OnlyAnOpenComplaintChanges;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CloseReason;
import id.tanggap.events.complaint.ComplaintClosed;
import id.tanggap.events.complaint.ComplaintMerged;
import id.tanggap.events.complaint.ComplaintReopened;
import id.tanggap.events.complaint.ComplaintWithdrawn;
import id.tanggap.events.complaint.ResolutionConfirmed;
import id.tanggap.events.complaint.ResolutionDisputed;
import id.tanggap.events.desk.OfficeHours;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void theCitizenConfirmsAndItCloses() {
        resolvedBy(PUBLIC_WORKS, PUBLIC_WORKS_HEAD)
                .when(new ConfirmResolution(ID, Actor.CITIZEN, LATER))
                .then(
                        new ResolutionConfirmed(ID, Actor.CITIZEN, LATER),
                        new ComplaintClosed(ID, CloseReason.CONFIRMED, Actor.CITIZEN, LATER));
    }

    @Test
    void withoutASolutionThereIsNothingToConfirm() {
        assignedTo(PUBLIC_WORKS)
                .when(new ConfirmResolution(ID, Actor.CITIZEN, LATER))
                .thenRefusedBy(OnlyAResolvedComplaintIsJudged.class);
    }

    @Test
    void theCitizenDisputesAndItOpensAgain() {
        resolvedBy(PUBLIC_WORKS, PUBLIC_WORKS_HEAD)
                .when(new DisputeResolution(ID, said("dispute"), sealed("masih berlubang"), Actor.CITIZEN, LATER))
                .then(
                        new ResolutionDisputed(
                                ID, utterance("dispute"), sealed("masih berlubang"), Actor.CITIZEN, LATER),
                        new ComplaintReopened(ID, Actor.CITIZEN, LATER));
    }

    @Test
    void withoutASolutionThereIsNothingToDispute() {
        assignedTo(PUBLIC_WORKS)
                .when(new DisputeResolution(ID, said("dispute"), sealed("masih berlubang"), Actor.CITIZEN, LATER))
                .thenRefusedBy(OnlyAResolvedComplaintIsJudged.class);
    }

    @Test
    void staffReopenWhatIsResolved() {
        resolvedBy(PUBLIC_WORKS, PUBLIC_WORKS_HEAD)
                .when(new ReopenComplaint(ID, DISKOMINFO, LATER))
                .then(new ComplaintReopened(ID, DISKOMINFO, LATER));
    }

    @Test
    void whatIsMergedIsUnmergedAndNotReopened() {
        captured()
                .and(new ComplaintMerged(ID, OTHER, DISKOMINFO, LATER))
                .when(new ReopenComplaint(ID, DISKOMINFO, LATER))
                .thenRefusedBy(OnlyAFinishedComplaintIsReopened.class);
    }

    @Test
    void theCitizenWithdrawsItAndNobodyOwesAnything() {
        GivenComplaint withdrawn = assignedTo(PUBLIC_WORKS)
                .when(new WithdrawComplaint(ID, Actor.CITIZEN, LATER))
                .then(new ComplaintWithdrawn(ID, Actor.CITIZEN, LATER));

        assertThat(withdrawn.state().timeSheet().dues(OfficeHours.ALWAYS)).isEmpty();
        withdrawn.when(new WithdrawComplaint(ID, Actor.CITIZEN, LATER)).thenNothing();
        withdrawn.when(new ReopenComplaint(ID, DISKOMINFO, LATER)).then(new ComplaintReopened(ID, DISKOMINFO, LATER));
    }

    @Test
    void whatIsResolvedIsJudgedAndNotWithdrawn() {
        resolvedBy(PUBLIC_WORKS, PUBLIC_WORKS_HEAD)
                .when(new WithdrawComplaint(ID, Actor.CITIZEN, LATER))
                .thenRefusedBy(OnlyAnOpenComplaintChanges.class);
    }

    @Test
    void silenceClosesWhatIsResolved() {
        resolvedBy(PUBLIC_WORKS, PUBLIC_WORKS_HEAD)
                .when(new CloseComplaint(ID, CloseReason.SILENCE, Actor.SYSTEM, LATER))
                .then(new ComplaintClosed(ID, CloseReason.SILENCE, Actor.SYSTEM, LATER));
    }

    @Test
    void closingIsNoWayAroundASolution() {
        assignedTo(PUBLIC_WORKS)
                .when(new CloseComplaint(ID, CloseReason.BY_STAFF, DISKOMINFO, LATER))
                .thenRefusedBy(OnlyAHandledComplaintCloses.class);
    }
}
