package id.tanggap.eventstore.config;

import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Out of service as long as a processor's place is not in the history that the store holds: what is shown stands still,
 * and whoever writes on makes the two histories drift further apart. With PostgreSQL places and events are in one database
 * and this is always up.
 */
final class EventHistoryHealth extends AbstractHealthIndicator {

    private final PlacesInHistory places;

    EventHistoryHealth(PlacesInHistory places) {
        this.places = places;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Map<String, String> lost = places.lost();
        if (lost.isEmpty()) {
            health.up();
        } else {
            health.outOfService().withDetails(lost);
        }
    }
}
