package id.tanggap.command.intake.watch;

import id.tanggap.command.intake.graph.ChannelStatus;
import id.tanggap.command.intake.journal.Deliveries;
import id.tanggap.command.intake.retention.Parked;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What waits, what is parked, and whether the access tokens are good; asked of the database when it is scraped. */
final class JournalMeters implements MeterBinder {

    private final Deliveries deliveries;
    private final Parked parked;
    private final Clock clock;
    private final ChannelStatus status;

    JournalMeters(Deliveries deliveries, Parked parked, ChannelStatus status, Clock clock) {
        this.deliveries = deliveries;
        this.parked = parked;
        this.clock = clock;
        this.status = status;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("tanggap.journal.backlog", deliveries, Deliveries::backlog)
                .description("Deliveries to be read and changes to be handled")
                .register(meters);
        Gauge.builder("tanggap.journal.parked", deliveries, Deliveries::parked)
                .description("Changes and deliveries that wait for an operator")
                .register(meters);
        Gauge.builder("tanggap.journal.parked.age", this, JournalMeters::age)
                .description("For how long the first of them has waited; 0 if none does")
                .baseUnit("seconds")
                .register(meters);
        for (String channel : new String[] {"meta", "x"}) {
            Gauge.builder("tanggap.channel.access", status, all -> hasAccess(all, channel))
                    .description("1 as long as the platform accepts our access token")
                    .tag("channel", channel)
                    .register(meters);
        }
    }

    private double age() {
        Instant oldest = parked.oldest();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toSeconds();
    }

    private static double hasAccess(ChannelStatus status, String channel) {
        return status.all().stream()
                        .anyMatch(row ->
                                row.channel().equals(channel) && !row.state().equals(ChannelStatus.OK))
                ? 0
                : 1;
    }
}
