package id.tanggap.events.complaint;

import id.tanggap.events.person.Sealed;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The citizen is asked whether a solution is one, with two words to choose from; at most once for each solution.
 *
 * @param question as it was put
 */
@Revision("1")
public record ConfirmationRequested(ComplaintId complaint, UtteranceId utterance, Sealed question, Actor by, Instant at)
        implements ComplaintEvent, Utterance {}
