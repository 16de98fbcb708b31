package id.tanggap.command.complaint;

import static id.tanggap.command.complaint.GivenComplaint.*;

import id.tanggap.command.complaint.publicity.NotePostRemoved;
import id.tanggap.command.complaint.publicity.NotePostRestored;
import id.tanggap.command.complaint.publicity.RedactComplaint;
import id.tanggap.command.complaint.publicity.ReleaseComplaint;
import id.tanggap.command.complaint.publicity.WithholdComplaint;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.complaint.ComplaintReleased;
import id.tanggap.events.complaint.ComplaintWithheld;
import id.tanggap.events.complaint.PostRemoved;
import id.tanggap.events.complaint.PostRestored;
import id.tanggap.events.complaint.Removal;
import id.tanggap.events.complaint.WithholdReason;
import id.tanggap.events.person.PersonId;
import org.junit.jupiter.api.Test;

class PublicityTest {

    @Test
    void whatEndangersSomebodyIsWithheldAndReleasedWhenItNoLongerDoes() {
        captured()
                .when(new WithholdComplaint(ID, WithholdReason.DANGER_TO_SOMEBODY, DISKOMINFO, LATER))
                .then(new ComplaintWithheld(ID, WithholdReason.DANGER_TO_SOMEBODY, DISKOMINFO, LATER))
                .when(new ReleaseComplaint(ID, DISKOMINFO, LATER))
                .then(new ComplaintReleased(ID, DISKOMINFO, LATER));
    }

    @Test
    void whatItsPlatformRemovesIsRemovedOnceAndWhatIsOnlyHiddenMayComeBack() {
        captured()
                .when(new NotePostRemoved(ID, Removal.HIDDEN, LATER))
                .then(new PostRemoved(ID, Removal.HIDDEN, LATER))
                .when(new NotePostRestored(ID, LATER))
                .then(new PostRestored(ID, LATER));
        captured()
                .when(new NotePostRemoved(ID, Removal.DELETED, LATER))
                .then(new PostRemoved(ID, Removal.DELETED, LATER));
    }

    @Test
    void whatWasDeletedIsNeitherHiddenNorBroughtBack() {
        GivenComplaint deleted = captured().and(new PostRemoved(ID, Removal.DELETED, LATER));

        deleted.when(new NotePostRemoved(ID, Removal.HIDDEN, LATER)).thenNothing();
        deleted.when(new NotePostRestored(ID, LATER)).thenNothing();
        captured().when(new NotePostRestored(ID, LATER)).thenNothing();
    }

    @Test
    void theErasedCitizensComplaintIsRedacted() {
        captured().when(new RedactComplaint(ID, CITIZEN, LATER)).then(new ComplaintRedacted(ID, CITIZEN, LATER));
    }

    @Test
    void anotherPersonsErasureLeavesItAlone() {
        captured()
                .when(new RedactComplaint(ID, new PersonId("somebodyelse0000000000001"), LATER))
                .thenNothing();
    }
}
