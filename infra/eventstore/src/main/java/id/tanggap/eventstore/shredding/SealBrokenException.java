package id.tanggap.eventstore.shredding;

/** A sealed value was changed, was sealed for somebody else, or is none at all. */
public class SealBrokenException extends RuntimeException {

    SealBrokenException(String message) {
        super(message);
    }

    SealBrokenException(String message, Throwable cause) {
        super(message, cause);
    }
}
