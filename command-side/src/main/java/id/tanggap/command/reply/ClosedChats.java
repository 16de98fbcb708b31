package id.tanggap.command.reply;

import id.tanggap.events.complaint.HandOver;
import java.time.Instant;

/** Whether, and how, we may write first to somebody whose chat is closed. */
@FunctionalInterface
interface ClosedChats {

    sealed interface Verdict {

        record OpenedBy(Template template) implements Verdict {}

        record OnlyByHand(HandOver because) implements Verdict {}

        record NotBefore(Instant at) implements Verdict {}
    }

    /** Whom it lets be written to counts as written to. */
    Verdict on(Letter letter);
}
