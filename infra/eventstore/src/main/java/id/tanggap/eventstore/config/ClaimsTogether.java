package id.tanggap.eventstore.config;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Axon's token store, of which every processor asks by itself, every few seconds and in transactions of its own, whether its
 * claims hold and whether segments are free. Here who asks first asks for all processors of this node, and what was heard
 * holds for a quarter of the time after which a claim ends.
 */
final class ClaimsTogether extends JdbcTokenStore {

    private static final int PARTS_OF_THE_TIMEOUT = 4;

    private record Claim(String processor, int segment) {}

    private record Entry(Claim claim, boolean free) {}

    private final JdbcClient sql;
    private final String node;
    private final Duration timeout;
    private final LongSupplier ticker;

    /** When whoever works on it last said so. */
    private final Map<Claim, Long> worked = new HashMap<>();

    private Set<Claim> extended = Set.of();
    private long extendedAt;
    private Map<String, List<Entry>> entries = Map.of();
    private long lookedAt;

    /** @param ticker nanoseconds of a steady clock */
    ClaimsTogether(Builder builder, JdbcClient sql, String node, Duration timeout, LongSupplier ticker) {
        super(builder.nodeId(node).claimTimeout(timeout));
        this.sql = sql;
        this.node = node;
        this.timeout = timeout;
        this.ticker = ticker;
        forget();
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        if (!isExtended(new Claim(processorName, segment))) {
            super.extendClaim(processorName, segment);
        }
    }

    private synchronized boolean isExtended(Claim claim) {
        long now = ticker.getAsLong();
        worked.put(claim, now);
        if (isOld(extendedAt)) {
            worked.values().removeIf(last -> now - last > timeout.toNanos());
            extended = extendAll();
            extendedAt = now;
        }
        return extended.contains(claim);
    }

    /** Not those of which a batch stores the token at this moment, which extends the claim as well. */
    private Set<Claim> extendAll() {
        return new HashSet<>(sql.sql("""
                        update token_entry held set timestamp = ?
                          from (select processor_name, segment
                                  from unnest(?::text[], ?::integer[]) worked (processor_name, segment)
                                  join token_entry using (processor_name, segment)
                                 where owner = ?
                                   for update of token_entry skip locked) mine
                         where held.processor_name = mine.processor_name and held.segment = mine.segment
                        returning held.processor_name, held.segment
                        """)
                .params(
                        DateTimeUtils.formatInstant(AbstractTokenEntry.clock.instant()),
                        worked.keySet().stream().map(Claim::processor).toArray(String[]::new),
                        worked.keySet().stream().map(Claim::segment).toArray(Integer[]::new),
                        node)
                .query((row, number) -> new Claim(row.getString(1), row.getInt(2)))
                .list());
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processorName) {
        List<Entry> known = known(processorName);
        if (known.isEmpty()) {
            return super.fetchAvailableSegments(processorName);
        }
        int[] segments =
                known.stream().mapToInt(entry -> entry.claim().segment()).toArray();
        return known.stream()
                .filter(Entry::free)
                .map(entry -> Segment.computeSegment(entry.claim().segment(), segments))
                .toList();
    }

    private synchronized List<Entry> known(String processor) {
        if (isOld(lookedAt)) {
            entries = all();
            lookedAt = ticker.getAsLong();
        }
        return entries.getOrDefault(processor, List.of());
    }

    private Map<String, List<Entry>> all() {
        Instant silentBefore = AbstractTokenEntry.clock.instant().minus(timeout);
        return sql
                .sql(
                        "select processor_name, segment, owner, timestamp from token_entry order by processor_name, segment")
                .query((row, number) -> {
                    String owner = row.getString(3);
                    return new Entry(
                            new Claim(row.getString(1), row.getInt(2)),
                            owner == null
                                    || owner.equals(node)
                                    || DateTimeUtils.parseInstant(row.getString(4))
                                            .isBefore(silentBefore));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(entry -> entry.claim().processor()));
    }

    private boolean isOld(long heard) {
        return ticker.getAsLong() - heard >= timeout.toNanos() / PARTS_OF_THE_TIMEOUT;
    }

    private synchronized void forget() {
        long longAgo = ticker.getAsLong() - timeout.toNanos();
        extendedAt = longAgo;
        lookedAt = longAgo;
    }

    private synchronized void forget(String processor, int segment) {
        worked.remove(new Claim(processor, segment));
        forget();
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        forget(processorName, segment);
        super.releaseClaim(processorName, segment);
        forget(processorName, segment);
    }

    @Override
    public void deleteToken(String processorName, int segment) {
        forget(processorName, segment);
        super.deleteToken(processorName, segment);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processorName, int segment) {
        super.initializeSegment(token, processorName, segment);
        forget();
    }
}
