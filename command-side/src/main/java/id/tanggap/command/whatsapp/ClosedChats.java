package id.tanggap.command.whatsapp;

import id.tanggap.command.whatsapp.Template.Purpose;
import id.tanggap.events.complaint.HandOver;
import id.tanggap.events.person.PersonId;
import java.time.Instant;

/** Whether, and how, we may write first to somebody whose chat is closed. */
@FunctionalInterface
public interface ClosedChats {

    sealed interface Verdict {

        record OpenedBy(Template template) implements Verdict {}

        record OnlyByHand(HandOver because) implements Verdict {}

        record NotBefore(Instant at) implements Verdict {}
    }

    /** Whom it lets be written to counts as written to. */
    Verdict on(PersonId person, Purpose purpose, String words);
}
