package id.tanggap.events.complaint;

import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The government answered in public.
 *
 * @param opd whose answer it is; null when the mayor or Diskominfo answered themselves
 * @param permalink where, if on the platform
 */
@Revision("2")
public record ComplaintAnswered(
        ComplaintId complaint,
        UtteranceId utterance,
        @Nullable OpdId opd,
        Sealed answer,
        @Nullable Sealed permalink,
        Actor by,
        Instant at)
        implements ComplaintEvent, Utterance {}
