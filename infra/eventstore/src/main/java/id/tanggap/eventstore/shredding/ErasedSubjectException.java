package id.tanggap.eventstore.shredding;

/** The key of a subject was erased, so that nobody could ever open what is to be sealed for it. */
public class ErasedSubjectException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ErasedSubjectException(String subject) {
        super("'%s' was erased".formatted(subject));
    }
}
