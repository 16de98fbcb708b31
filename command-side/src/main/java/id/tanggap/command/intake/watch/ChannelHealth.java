package id.tanggap.command.intake.watch;

import id.tanggap.command.intake.graph.ChannelStatus;
import id.tanggap.command.intake.journal.Deliveries;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Shows the operator whose token must be renewed, and what waits. It is never down: a lost token must not take the
 * application out of service.
 */
final class ChannelHealth implements HealthIndicator {

    private final ChannelStatus status;
    private final Deliveries deliveries;

    ChannelHealth(ChannelStatus status, Deliveries deliveries) {
        this.status = status;
        this.deliveries = deliveries;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (ChannelStatus.Row row : status.all()) {
            health.withDetail(row.channel(), row.state() + " since " + row.since());
        }
        return health.withDetail("waiting", deliveries.backlog())
                .withDetail("parked", deliveries.parked())
                .build();
    }
}
