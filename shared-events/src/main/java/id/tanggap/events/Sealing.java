package id.tanggap.events;

import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Seals what an earlier revision said about a complaint in the clear, each time that it is read. The same text of the same
 * complaint is always the same ciphertext, so whoever reads it before and after it is {@linkplain ClearText sealed where it
 * lies} reads one and the same event.
 */
@FunctionalInterface
public interface Sealing {

    Sealed seal(ComplaintId complaint, String text);

    /**
     * For the citizen who complained, as it is sealed where it lies.
     *
     * @param firstEvent of the stream of this name
     * @param seal a subject's text
     */
    static Sealing forTheCitizen(Function<String, Object> firstEvent, BinaryOperator<String> seal) {
        return (complaint, text) -> {
            PersonId citizen = ((ComplaintCaptured) firstEvent.apply(complaint.toString())).citizen();
            return new Sealed(citizen, seal.apply(citizen.toString(), text));
        };
    }
}
