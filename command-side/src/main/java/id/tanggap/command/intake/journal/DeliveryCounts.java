package id.tanggap.command.intake.journal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** {@code tanggap.deliveries}: what came in, what was refused at the door, what an operator must look at. */
public final class DeliveryCounts {

    private final MeterRegistry meters;

    public DeliveryCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    public void accepted(String channel) {
        counter(channel, "accepted").increment();
    }

    public void rejected(String channel) {
        counter(channel, "rejected").increment();
    }

    /** A change, or a whole delivery of which no change could be told apart. */
    public void parked(String channel) {
        counter(channel, "parked").increment();
    }

    private Counter counter(String channel, String outcome) {
        return Counter.builder("tanggap.deliveries")
                .description("Deliveries accepted and rejected, and what of them was parked")
                .tag("channel", channel)
                .tag("outcome", outcome)
                .register(meters);
    }
}
