package id.tanggap.command.complaint;

import static id.tanggap.command.complaint.GivenComplaint.*;

import id.tanggap.command.complaint.contact.SeeContact;
import id.tanggap.command.complaint.rule.AnErasedCitizenHasNoContact;
import id.tanggap.command.complaint.rule.OnlyWhoHandlesItSeesTheContact;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintDeclined;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.complaint.ContactSeen;
import id.tanggap.events.opd.OpdId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who complained is seen by who handles it, and each look is written down. */
class ContactTest {

    @Test
    void whoHandlesItSeesItAndThatIsWrittenDown() {
        assignedTo(PUBLIC_WORKS)
                .when(see("look", PUBLIC_WORKS, PUBLIC_WORKS_HEAD))
                .then(new ContactSeen(ID, utterance("look"), PUBLIC_WORKS_HEAD, sealed("menelepon"), LATER));
        captured()
                .when(see("look", null, DISKOMINFO))
                .then(new ContactSeen(ID, utterance("look"), DISKOMINFO, sealed("menelepon"), LATER));
    }

    @Test
    void nobodyElseSeesIt() {
        assignedTo(PUBLIC_WORKS)
                .when(see("look", HEALTH, HEALTH_HEAD))
                .thenRefusedBy(OnlyWhoHandlesItSeesTheContact.class);
        assignedTo(PUBLIC_WORKS)
                .and(new ComplaintDeclined(
                        ID, utterance("no"), PUBLIC_WORKS, sealed("bukan kami"), PUBLIC_WORKS_HEAD, LATER))
                .when(see("look", PUBLIC_WORKS, PUBLIC_WORKS_HEAD))
                .thenRefusedBy(OnlyWhoHandlesItSeesTheContact.class);
    }

    @Test
    void nothingIsLeftOfWhoWasErased() {
        assignedTo(PUBLIC_WORKS)
                .and(new ComplaintRedacted(ID, CITIZEN, LATER))
                .when(see("look", PUBLIC_WORKS, PUBLIC_WORKS_HEAD))
                .thenRefusedBy(AnErasedCitizenHasNoContact.class);
    }

    private static SeeContact see(String name, @Nullable OpdId opd, Actor by) {
        return new SeeContact(ID, said(name), opd, sealed("menelepon"), by, LATER);
    }
}
