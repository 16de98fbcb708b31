package id.tanggap.events.complaint;

import id.tanggap.events.person.Sealed;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said something in the conversation about a complaint that changes nothing else of it.
 *
 * @param permalink where, if on the platform
 * @param saidAt when it was said
 * @param at when it was received
 */
@Revision("1")
public record MessageReceived(
        ComplaintId complaint,
        UtteranceId utterance,
        MessageBy said,
        MessageMeaning meaning,
        Sealed words,
        @Nullable Sealed permalink,
        Instant saidAt,
        Instant at)
        implements ComplaintEvent, Utterance {

    @Override
    public Actor by() {
        return said.actor();
    }
}
