package id.tanggap.command.intake.post;

/** A whole body that no reader understands. The reason says why without a word of the body. */
public final class UnreadableDelivery extends Exception {

    private final String reason;

    public UnreadableDelivery(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
