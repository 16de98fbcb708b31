package id.tanggap.eventstore.config;

import id.tanggap.eventstore.AnotherHistoryException;
import id.tanggap.eventstore.HistoryCheck;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds the places of all processors, of this node and of others, against the history that the store holds: at the start
 * and then every ten seconds. How many are of another history is the gauge {@code tanggap.event.store.places.lost}; which
 * and why is told by {@link EventHistoryHealth} and, once, in the log.
 *
 * <p>A token that was stored before tokens knew their event learns it here, once.
 */
final class PlacesInHistory implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PlacesInHistory.class);
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final @Nullable HistoryCheck history;
    private final ObjectProvider<MeterRegistry> meters;
    private volatile Map<String, String> lost = Map.of();
    private volatile @Nullable ScheduledExecutorService watch;
    private volatile boolean running;

    /** @param history null where places and events are in one database and cannot part */
    PlacesInHistory(
            JdbcClient jdbc,
            Serializer serializer,
            @Nullable HistoryCheck history,
            ObjectProvider<MeterRegistry> meters) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.history = history;
        this.meters = meters;
    }

    /** By the names of the processors whose places are of another history, what is wrong and what to do. */
    Map<String, String> lost() {
        return lost;
    }

    @Override
    public void start() {
        meters.ifAvailable(registry -> Gauge.builder("tanggap.event.store.places.lost", () -> lost.size())
                .description("Processors whose place is not in the history that the event store holds")
                .register(registry));
        running = true;
        if (history == null) {
            return;
        }
        look();
        ScheduledExecutorService every =
                Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("places-in-history"));
        watch = every;
        every.scheduleWithFixedDelay(this::look, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    void look() {
        HistoryCheck check = history;
        if (check == null) {
            return;
        }
        try {
            Map<String, String> found = new TreeMap<>();
            for (Row row : rows()) {
                check(check, row, found);
            }
            tell(found);
            lost = found;
        } catch (EventStoreException | DataAccessException away) {
            log.debug("Whether the processors' places are in the history is not known", away);
        }
    }

    private void check(HistoryCheck check, Row row, Map<String, String> found) {
        try {
            TrackingToken held = check.held(serializer.deserialize(row.token()));
            if (held != null) {
                learn(row, held);
            }
        } catch (AnotherHistoryException | IllegalArgumentException | SerializationException elsewhere) {
            found.put(row.processor(), String.valueOf(elsewhere.getMessage()));
        }
    }

    /** Unless the processor has gone on meanwhile. */
    private void learn(Row row, TrackingToken held) {
        SerializedObject<byte[]> today = serializer.serialize(held, byte[].class);
        if (!Arrays.equals(today.getData(), row.token().getData())) {
            jdbc.sql("update token_entry set token = ? where processor_name = ? and segment = ? and token = ?")
                    .params(
                            today.getData(),
                            row.processor(),
                            row.segment(),
                            row.token().getData())
                    .update();
        }
    }

    private void tell(Map<String, String> found) {
        found.forEach((processor, why) -> {
            if (!lost.containsKey(processor)) {
                log.error("{}: {}", processor, why);
            }
        });
        if (found.isEmpty() && !lost.isEmpty()) {
            log.info("All processors' places are in the history again");
        }
    }

    private record Row(String processor, int segment, SerializedObject<byte[]> token) {}

    private List<Row> rows() {
        return jdbc.sql("select processor_name, segment, token, token_type from token_entry where token is not null")
                .query((row, number) -> new Row(
                        row.getString(1),
                        row.getInt(2),
                        new SimpleSerializedObject<>(
                                row.getBytes(3), byte[].class, new SimpleSerializedType(row.getString(4), null))))
                .list();
    }

    @Override
    public void stop() {
        ScheduledExecutorService every = watch;
        if (every != null) {
            every.shutdownNow();
            watch = null;
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
