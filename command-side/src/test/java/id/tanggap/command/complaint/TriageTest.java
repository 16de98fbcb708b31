package id.tanggap.command.complaint;

import static id.tanggap.command.complaint.GivenComplaint.*;

import id.tanggap.command.complaint.rule.OnlyAnOpenComplaintChanges;
import id.tanggap.command.complaint.triage.CategoriseComplaint;
import id.tanggap.command.complaint.triage.LocateComplaint;
import id.tanggap.command.complaint.triage.RefuseComplaint;
import id.tanggap.command.complaint.triage.RouteComplaint;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintCategorised;
import id.tanggap.events.complaint.ComplaintDeclined;
import id.tanggap.events.complaint.ComplaintLocated;
import id.tanggap.events.complaint.ComplaintReferredToTriage;
import id.tanggap.events.complaint.ComplaintRefused;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.complaint.RefusalReason;
import org.junit.jupiter.api.Test;

class TriageTest {

    private static final CategoryId ROADS = new CategoryId("jalan");
    private static final RouteComplaint.Proposal TO_PUBLIC_WORKS =
            new RouteComplaint.Proposal(PUBLIC_WORKS, "kepala-dinas-pu", BY_ACCOUNT, DEADLINES);

    @Test
    void anAdvertisementIsRefused() {
        captured()
                .when(new RefuseComplaint(ID, said("refuse"), RefusalReason.ADVERTISEMENT, null, DISKOMINFO, LATER))
                .then(new ComplaintRefused(
                        ID, utterance("refuse"), RefusalReason.ADVERTISEMENT, null, DISKOMINFO, LATER));
    }

    @Test
    void whatIsResolvedIsNotRefused() {
        resolvedBy(PUBLIC_WORKS, PUBLIC_WORKS_HEAD)
                .when(new RefuseComplaint(ID, said("refuse"), RefusalReason.NOT_OURS, null, DISKOMINFO, LATER))
                .thenRefusedBy(OnlyAnOpenComplaintChanges.class);
    }

    @Test
    void anOpenComplaintIsCategorised() {
        captured()
                .when(new CategoriseComplaint(ID, ROADS, DISKOMINFO, LATER))
                .then(new ComplaintCategorised(ID, ROADS, DISKOMINFO, LATER));
    }

    @Test
    void aResolvedComplaintKeepsItsCategory() {
        resolvedBy(PUBLIC_WORKS, PUBLIC_WORKS_HEAD)
                .when(new CategoriseComplaint(ID, ROADS, DISKOMINFO, LATER))
                .thenRefusedBy(OnlyAnOpenComplaintChanges.class);
    }

    @Test
    void anOpenComplaintIsLocated() {
        PlaceCode kramatwatu = new PlaceCode("36.04.05");

        captured()
                .when(new LocateComplaint(ID, kramatwatu, sealed("depan pasar"), DISKOMINFO, LATER))
                .then(new ComplaintLocated(ID, kramatwatu, sealed("depan pasar"), DISKOMINFO, LATER));
    }

    @Test
    void aResolvedComplaintStaysWhereItWas() {
        resolvedBy(PUBLIC_WORKS, PUBLIC_WORKS_HEAD)
                .when(new LocateComplaint(ID, new PlaceCode("36.04.05"), null, DISKOMINFO, LATER))
                .thenRefusedBy(OnlyAnOpenComplaintChanges.class);
    }

    @Test
    void aRulePutsItOnADeskAndSaysWhy() {
        captured()
                .when(new RouteComplaint(ID, TO_PUBLIC_WORKS, "", TRIAGE_DUE, LATER))
                .then(byRule());
    }

    @Test
    void withoutARuleItGoesToTriage() {
        captured()
                .when(new RouteComplaint(ID, null, "no official account, no category", TRIAGE_DUE, LATER))
                .then(new ComplaintReferredToTriage(
                        ID, "no official account, no category", TRIAGE_DUE, Actor.SYSTEM, LATER));
    }

    @Test
    void aRuleThatComesToKnowMoreTakesItFromTriage() {
        captured()
                .and(new ComplaintReferredToTriage(ID, "no category", TRIAGE_DUE, Actor.SYSTEM, CAPTURED))
                .when(new RouteComplaint(ID, TO_PUBLIC_WORKS, "", TRIAGE_DUE, LATER))
                .then(byRule());
    }

    @Test
    void whatSomebodyAssignedMeanwhileStands() {
        assignedTo(HEALTH)
                .when(new RouteComplaint(ID, TO_PUBLIC_WORKS, "", TRIAGE_DUE, LATER))
                .thenNothing();
    }

    @Test
    void noRuleSendsItBackToAnOfficeThatDeclined() {
        assignedTo(PUBLIC_WORKS)
                .and(new ComplaintDeclined(
                        ID, utterance("decline"), PUBLIC_WORKS, sealed("jalan provinsi"), PUBLIC_WORKS_HEAD, LATER))
                .when(new RouteComplaint(ID, TO_PUBLIC_WORKS, "declined", TRIAGE_DUE, LATER))
                .then(new ComplaintReferredToTriage(ID, "declined", TRIAGE_DUE, Actor.SYSTEM, LATER));
    }

    private static ComplaintAssigned byRule() {
        return new ComplaintAssigned(ID, PUBLIC_WORKS, "kepala-dinas-pu", BY_ACCOUNT, DEADLINES, Actor.SYSTEM, LATER);
    }
}
