package id.tanggap.command.complaint;

import static id.tanggap.command.complaint.GivenComplaint.*;

import id.tanggap.command.complaint.assignment.AssignComplaint;
import id.tanggap.command.complaint.assignment.DeclineComplaint;
import id.tanggap.command.complaint.assignment.TagComplaint;
import id.tanggap.command.complaint.rule.OnlyAnOpenComplaintChanges;
import id.tanggap.command.complaint.rule.OnlyTheHoldingOpdActs;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintDeclined;
import id.tanggap.events.complaint.ComplaintTagged;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.complaint.TagRole;
import id.tanggap.events.opd.OpdId;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final RoutingReason BY_DESK = new RoutingReason(RoutingReason.Rule.TRIAGE_DESK, "diskominfo");

    @Test
    void triagePutsItOnADesk() {
        captured().when(assign(PUBLIC_WORKS)).then(assignedBy(PUBLIC_WORKS));
    }

    @Test
    void anotherDeskTakesItOver() {
        assignedTo(HEALTH).when(assign(PUBLIC_WORKS)).then(assignedBy(PUBLIC_WORKS));
    }

    @Test
    void aResolvedComplaintIsNotAssigned() {
        resolvedBy(PUBLIC_WORKS, PUBLIC_WORKS_HEAD)
                .when(assign(HEALTH))
                .thenRefusedBy(OnlyAnOpenComplaintChanges.class);
    }

    @Test
    void theMayorsTagPutsItOnTheDeskOfTheLead() {
        captured()
                .when(tag(PUBLIC_WORKS, TagRole.LEAD))
                .then(
                        new ComplaintTagged(
                                ID, utterance("tag"), PUBLIC_WORKS, TagRole.LEAD, sealed("segera"), MAYOR, LATER),
                        new ComplaintAssigned(
                                ID,
                                PUBLIC_WORKS,
                                "kepala",
                                new RoutingReason(RoutingReason.Rule.MAYORS_TAG, "dinas-pu"),
                                DEADLINES,
                                MAYOR,
                                LATER));
    }

    @Test
    void theMayorsTagOfTheHolderDoesNotStartItsClockAnew() {
        assignedTo(PUBLIC_WORKS)
                .when(tag(PUBLIC_WORKS, TagRole.LEAD))
                .then(new ComplaintTagged(
                        ID, utterance("tag"), PUBLIC_WORKS, TagRole.LEAD, sealed("segera"), MAYOR, LATER));
    }

    @Test
    void theMayorCallsInASupportingOpd() {
        assignedTo(PUBLIC_WORKS)
                .when(tag(HEALTH, TagRole.SUPPORTING))
                .then(new ComplaintTagged(
                        ID, utterance("tag"), HEALTH, TagRole.SUPPORTING, sealed("segera"), MAYOR, LATER));
    }

    @Test
    void theMayorDoesNotTagWhatIsResolved() {
        resolvedBy(PUBLIC_WORKS, PUBLIC_WORKS_HEAD)
                .when(tag(HEALTH, TagRole.SUPPORTING))
                .thenRefusedBy(OnlyAnOpenComplaintChanges.class);
    }

    @Test
    void theHolderDeclinesWhatIsNotTheirs() {
        assignedTo(PUBLIC_WORKS)
                .when(new DeclineComplaint(
                        ID, said("decline"), PUBLIC_WORKS, sealed("jalan provinsi"), PUBLIC_WORKS_HEAD, LATER))
                .then(new ComplaintDeclined(
                        ID, utterance("decline"), PUBLIC_WORKS, sealed("jalan provinsi"), PUBLIC_WORKS_HEAD, LATER));
    }

    @Test
    void nobodyDeclinesForAnother() {
        assignedTo(PUBLIC_WORKS)
                .when(new DeclineComplaint(ID, said("decline"), HEALTH, sealed("bukan kami"), HEALTH_HEAD, LATER))
                .thenRefusedBy(OnlyTheHoldingOpdActs.class);
    }

    private static AssignComplaint assign(OpdId opd) {
        return new AssignComplaint(ID, opd, "kepala", BY_DESK, DEADLINES, DISKOMINFO, LATER);
    }

    private static ComplaintAssigned assignedBy(OpdId opd) {
        return new ComplaintAssigned(ID, opd, "kepala", BY_DESK, DEADLINES, DISKOMINFO, LATER);
    }

    private static TagComplaint tag(OpdId opd, TagRole role) {
        return new TagComplaint(ID, said("tag"), opd, role, sealed("segera"), "kepala", DEADLINES, MAYOR, LATER);
    }
}
