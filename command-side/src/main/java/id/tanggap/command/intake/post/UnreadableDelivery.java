package id.tanggap.command.intake.post;

/** A whole body that no reader understands. */
public final class UnreadableDelivery extends Exception {

    private final transient WhyParked why;

    public UnreadableDelivery(WhyParked why) {
        super(why.word());
        this.why = why;
    }

    public WhyParked why() {
        return why;
    }
}
