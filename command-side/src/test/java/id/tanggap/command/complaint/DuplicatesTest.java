package id.tanggap.command.complaint;

import static id.tanggap.command.complaint.GivenComplaint.*;

import id.tanggap.command.complaint.duplicates.MergeComplaint;
import id.tanggap.command.complaint.duplicates.SupportComplaint;
import id.tanggap.command.complaint.duplicates.UnmergeComplaint;
import id.tanggap.command.complaint.handling.AcknowledgeComplaint;
import id.tanggap.command.complaint.rule.AComplaintIsNotMergedIntoItself;
import id.tanggap.command.complaint.rule.OnlyAMergedComplaintIsUnmerged;
import id.tanggap.command.complaint.rule.OnlyAnOpenComplaintChanges;
import id.tanggap.events.complaint.ComplaintAcknowledged;
import id.tanggap.events.complaint.ComplaintMerged;
import id.tanggap.events.complaint.ComplaintSupported;
import id.tanggap.events.complaint.ComplaintUnmerged;
import id.tanggap.events.person.PersonId;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    private static final PersonId NEIGHBOUR = new PersonId("neighbour0000000000000001");

    @Test
    void theSameComplaintTwiceIsMerged() {
        captured()
                .when(new MergeComplaint(ID, OTHER, Stage.ASSIGNED, DISKOMINFO, LATER))
                .then(new ComplaintMerged(ID, OTHER, DISKOMINFO, LATER));
    }

    @Test
    void aComplaintIsNoDuplicateOfItself() {
        captured()
                .when(new MergeComplaint(ID, ID, Stage.UNROUTED, DISKOMINFO, LATER))
                .thenRefusedBy(AComplaintIsNotMergedIntoItself.class);
    }

    @Test
    void whatIsResolvedIsNotMerged() {
        resolvedBy(PUBLIC_WORKS, PUBLIC_WORKS_HEAD)
                .when(new MergeComplaint(ID, OTHER, Stage.ASSIGNED, DISKOMINFO, LATER))
                .thenRefusedBy(OnlyAnOpenComplaintChanges.class);
    }

    @Test
    void unmergedItGoesOnWhereItWas() {
        assignedTo(PUBLIC_WORKS)
                .and(new ComplaintMerged(ID, OTHER, DISKOMINFO, LATER))
                .when(new UnmergeComplaint(ID, DISKOMINFO, LATER))
                .then(new ComplaintUnmerged(ID, OTHER, DISKOMINFO, LATER))
                .when(new AcknowledgeComplaint(ID, PUBLIC_WORKS, PUBLIC_WORKS_HEAD, LATER))
                .then(new ComplaintAcknowledged(ID, PUBLIC_WORKS, PUBLIC_WORKS_HEAD, LATER));
    }

    @Test
    void whatIsFinishedWasNeverMerged() {
        resolvedBy(PUBLIC_WORKS, PUBLIC_WORKS_HEAD)
                .when(new UnmergeComplaint(ID, DISKOMINFO, LATER))
                .thenRefusedBy(OnlyAMergedComplaintIsUnmerged.class);
    }

    @Test
    void aNeighbourSupportsOnce() {
        captured().when(new SupportComplaint(ID, NEIGHBOUR, LATER)).then(new ComplaintSupported(ID, NEIGHBOUR, LATER));
    }

    @Test
    void nobodySupportsTheOwnComplaint() {
        captured().when(new SupportComplaint(ID, CITIZEN, LATER)).thenNothing();
    }

    @Test
    void whatIsResolvedNeedsNoSupport() {
        resolvedBy(PUBLIC_WORKS, PUBLIC_WORKS_HEAD)
                .when(new SupportComplaint(ID, NEIGHBOUR, LATER))
                .thenRefusedBy(OnlyAnOpenComplaintChanges.class);
    }
}
