package id.tanggap.eventstore.shredding;

/** There is no usable master key, or it is not the one that the stored keys were wrapped with. */
public class MasterKeyException extends RuntimeException {

    public MasterKeyException(String message) {
        super(message);
    }

    public MasterKeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
