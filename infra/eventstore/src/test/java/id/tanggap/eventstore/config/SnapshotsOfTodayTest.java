package id.tanggap.eventstore.config;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.eventstore.serialization.EventSerializer;
import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;

class SnapshotsOfTodayTest {

    @Revision("2")
    record Balance(long of) {}

    private final SnapshotsOfToday snapshots =
            new SnapshotsOfToday(new EventSerializer(EventRegistry.of(Map.of("test.balance", Balance.class))));

    @Test
    void aSnapshotOfTodaysRevisionIsRead() {
        assertThat(snapshots.test(snapshot("test.balance", "2"))).isTrue();
    }

    @Test
    void aSnapshotThatAnotherVersionTookIsPassedOver() {
        assertThat(snapshots.test(snapshot("test.balance", "1"))).isFalse();
        assertThat(snapshots.test(snapshot("test.balance", "3"))).isFalse();
        assertThat(snapshots.test(snapshot("test.gone", "2"))).isFalse();
    }

    private static DomainEventData<String> snapshot(String name, String revision) {
        return new GenericDomainEventEntry<>(
                "balance", "balance:1", 50, "id-1", Instant.EPOCH, name, revision, "{\"of\": 1}", "{}");
    }
}
