package id.tanggap.command.intake.journal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** What waits, what is parked, and whether the access tokens are good; asked of the database when it is scraped. */
final class JournalMeters implements MeterBinder {

    private final Deliveries deliveries;
    private final ChannelStatus status;

    JournalMeters(Deliveries deliveries, ChannelStatus status) {
        this.deliveries = deliveries;
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
        for (String channel : new String[] {"meta", "x"}) {
            Gauge.builder("tanggap.channel.access", status, all -> hasAccess(all, channel))
                    .description("1 as long as the platform accepts our access token")
                    .tag("channel", channel)
                    .register(meters);
        }
    }

    private static double hasAccess(ChannelStatus status, String channel) {
        return status.all().stream()
                        .anyMatch(row ->
                                row.channel().equals(channel) && !row.state().equals(ChannelStatus.OK))
                ? 0
                : 1;
    }
}
