package id.tanggap.eventstore.shredding;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The keys of the subjects, stored wrapped by the master key. A row stays when its key is erased.
 *
 * <p>What a transaction reads or creates is shared with other threads only once it has committed: a key that was rolled
 * back must not go on sealing.
 */
final class PersonKeys {

    private static final Duration CACHED_FOR = Duration.ofSeconds(30);

    /** How long another node may still know a key that was erased here. */
    static final Duration STALE_FOR = Duration.ofSeconds(1);

    /** A key that is forgotten before it is used would be loaded alone. */
    private static final Duration READY_FOR = Duration.ofSeconds(2);

    private static final int CACHED_AT_MOST = 20_000;

    private static final String STORE = """
            insert into person_key (subject, wrapped_key, created_at)
            select subject, wrapped, ? from unnest(?::text[], ?::bytea[]) made (subject, wrapped)
            on conflict do nothing""";

    /** What is visible now; all that becomes visible later is of a transaction from the horizon on. */
    private static final String ERASED_SINCE = """
            select now.horizon, erased.subject
              from (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + shift as horizon from event_era) now
              left join person_key erased on erased.erased_tx >= ?""";

    private final JdbcTemplate jdbc;
    private final @Nullable DataSource apart;
    private final SealingKey wrapping;
    private final Clock clock;
    private final LongSupplier ticker;
    private final KeyCache cache;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile long lookAt;
    private volatile long horizon;

    /**
     * @param clock only says when a key was made or erased
     * @param ticker nanoseconds that pass evenly, whatever the clock is set to
     * @param apart where new keys are stored outside of the transaction that needs them; null for within
     */
    PersonKeys(
            DataSource dataSource, SealingKey wrapping, Clock clock, LongSupplier ticker, @Nullable DataSource apart) {
        this.apart = apart;
        this.jdbc = new JdbcTemplate(dataSource);
        this.wrapping = wrapping;
        this.clock = clock;
        this.ticker = ticker;
        this.cache = new KeyCache(ticker, CACHED_FOR, CACHED_AT_MOST);
        this.lookAt = ticker.getAsLong();
        this.horizon = look(Long.MAX_VALUE);
    }

    /** The subject's key, created if need be; nothing if the subject was erased. */
    Optional<SealingKey> forSealing(String subject) {
        // Whoever is not at hand is most likely new, and is made with one question; for the others it is one more.
        KeyState state = inMemory(subject);
        return (state == null ? create(subject) : state).key();
    }

    /** As the database says now, whatever is at hand. */
    Optional<Instant> erasedAt(String subject) {
        return jdbc
                .query(
                        "select erased_at from person_key where subject = ? and erased_at is not null",
                        (row, number) -> row.getTimestamp(1).toInstant(),
                        subject)
                .stream()
                .findFirst();
    }

    /** Brings the keys of all of them to hand in one go; creates those that were never there. */
    void prepare(Collection<String> subjects) {
        long epoch = cache.epoch();
        String[] unknown = subjects.stream()
                .distinct()
                .filter(subject -> inMemory(subject) == null)
                .sorted()
                .toArray(String[]::new);
        if (unknown.length == 0) {
            return;
        }
        byte[][] wrapped = Arrays.stream(unknown)
                .map(subject ->
                        wrapping.seal(context(subject), SealingKey.random().bytes()))
                .toArray(byte[][]::new);
        if (apart == null) {
            jdbc.update(STORE, Timestamp.from(clock.instant()), unknown, wrapped);
        } else {
            storeApart(apart, unknown, wrapped);
        }
        jdbc.query(
                "select subject, wrapped_key from person_key where subject = any (?)",
                (RowCallbackHandler)
                        row -> remember(row.getString(1), unwrap(row.getString(1), row.getBytes(2)), epoch),
                (Object) unknown);
    }

    /**
     * Nothing if the subject was erased.
     *
     * @throws SealBrokenException if there never was a key
     */
    Optional<SealingKey> forOpening(String subject) {
        return known(subject)
                .orElseThrow(() -> new SealBrokenException("Nothing was ever sealed for '%s'".formatted(subject)))
                .key();
    }

    /** Loads what is not at hand of these keys with one question; what is opened afterwards needs none. */
    void prepareToOpen(Collection<String> subjects) {
        TransactionKeys transaction = TransactionKeys.current(this);
        noticeErasures();
        long epoch = cache.epoch();
        String[] unknown = subjects.stream()
                .distinct()
                .filter(subject -> transaction == null || !transaction.keys.containsKey(subject))
                .filter(subject -> !cache.holds(subject, READY_FOR))
                .toArray(String[]::new);
        if (unknown.length > 0) {
            jdbc.query(
                    "select subject, wrapped_key from person_key where subject = any (?)",
                    row -> {
                        String subject = row.getString(1);
                        remember(subject, unwrap(subject, row.getBytes(2)), epoch);
                    },
                    (Object) unknown);
        }
    }

    boolean erase(String subject) {
        Timestamp now = Timestamp.from(clock.instant());
        boolean erased = jdbc.update("""
                        insert into person_key (subject, wrapped_key, created_at, erased_at) values (?, null, ?, ?)
                        on conflict (subject) do update set wrapped_key = null, erased_at = excluded.erased_at
                        where person_key.erased_at is null""", subject, now, now) == 1;
        TransactionKeys transaction = TransactionKeys.current(this);
        if (transaction == null) {
            cache.erased(subject);
        } else {
            transaction.erased(subject);
        }
        return erased;
    }

    private Optional<KeyState> known(String subject) {
        KeyState state = inMemory(subject);
        return state == null ? load(subject) : Optional.of(state);
    }

    private @Nullable KeyState inMemory(String subject) {
        TransactionKeys transaction = TransactionKeys.current(this);
        KeyState state = transaction == null ? null : transaction.keys.get(subject);
        if (state == null) {
            noticeErasures();
            state = cache.find(subject);
        }
        return state;
    }

    /**
     * Other nodes erase too: one question a second, by whoever comes along, finds what they erased. It is asked by the
     * order of transactions and not by time, for the clocks of nodes differ. One that was not committed at the last look
     * is found at the next; one that is found twice changes nothing.
     */
    private void noticeErasures() {
        long now = ticker.getAsLong();
        if (now - lookAt < 0 || !looking.tryLock()) {
            return;
        }
        try {
            horizon = look(horizon);
            lookAt = now + STALE_FOR.toNanos();
        } finally {
            looking.unlock();
        }
    }

    /** @return from where to look next */
    private long look(long since) {
        long[] next = {since};
        jdbc.query(
                ERASED_SINCE,
                (RowCallbackHandler) row -> {
                    next[0] = row.getLong(1);
                    String subject = row.getString(2);
                    if (subject != null) {
                        cache.erased(subject);
                    }
                },
                since);
        return next[0];
    }

    private Optional<KeyState> load(String subject) {
        long epoch = cache.epoch();
        List<KeyState> rows = jdbc.query(
                "select wrapped_key from person_key where subject = ?",
                (row, number) -> unwrap(subject, row.getBytes(1)),
                subject);
        rows.forEach(state -> remember(subject, state, epoch));
        return rows.stream().findFirst();
    }

    private KeyState create(String subject) {
        if (apart != null) {
            byte[] wrapped = wrapping.seal(context(subject), SealingKey.random().bytes());
            storeApart(apart, new String[] {subject}, new byte[][] {wrapped});
            return load(subject)
                    .orElseThrow(() -> new IllegalStateException("The key of '%s' is gone".formatted(subject)));
        }
        long epoch = cache.epoch();
        SealingKey key = SealingKey.random();
        // A concurrent first use waits here for the other, does nothing, and then finds the other's key.
        int created = jdbc.update(
                "insert into person_key (subject, wrapped_key, created_at) values (?, ?, ?) on conflict do nothing",
                subject,
                wrapping.seal(context(subject), key.bytes()),
                Timestamp.from(clock.instant()));
        if (created == 0) {
            return load(subject)
                    .orElseThrow(() -> new IllegalStateException("The key of '%s' is gone".formatted(subject)));
        }
        KeyState state = new KeyState(Optional.of(key));
        remember(subject, state, epoch);
        return state;
    }

    /** Not by a template: it would keep the connection for as long as the transaction lasts. */
    private void storeApart(DataSource where, String[] subjects, byte[][] wrapped) {
        try (Connection connection = where.getConnection();
                PreparedStatement insert = connection.prepareStatement(STORE)) {
            insert.setTimestamp(1, Timestamp.from(clock.instant()));
            insert.setArray(2, connection.createArrayOf("text", subjects));
            insert.setArray(3, connection.createArrayOf("bytea", wrapped));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Keys of persons could not be stored", e);
        }
    }

    private void remember(String subject, KeyState state, long epoch) {
        TransactionKeys transaction = TransactionKeys.current(this);
        if (transaction == null) {
            cache.put(subject, state, epoch);
        } else {
            transaction.keys.put(subject, state);
            transaction.epoch = Math.min(transaction.epoch, epoch);
        }
    }

    private KeyState unwrap(String subject, byte @Nullable [] wrapped) {
        return wrapped == null
                ? KeyState.ERASED
                : new KeyState(Optional.of(SealingKey.of(wrapping.open(context(subject), wrapped))));
    }

    private static byte[] context(String subject) {
        return ("key of " + subject).getBytes(StandardCharsets.UTF_8);
    }

    /** @param key nothing if it was erased */
    record KeyState(Optional<SealingKey> key) {

        static final KeyState ERASED = new KeyState(Optional.empty());
    }

    /** What the current transaction knows; it joins the cache when the transaction commits and is forgotten otherwise. */
    private static final class TransactionKeys implements TransactionSynchronization {

        private final PersonKeys owner;
        private final Map<String, KeyState> keys = new HashMap<>();
        private final Set<String> erasures = new HashSet<>();
        private long epoch = Long.MAX_VALUE;

        private TransactionKeys(PersonKeys owner) {
            this.owner = owner;
        }

        static @Nullable TransactionKeys current(PersonKeys owner) {
            if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                return null;
            }
            for (TransactionSynchronization synchronization : TransactionSynchronizationManager.getSynchronizations()) {
                if (synchronization instanceof TransactionKeys transaction && transaction.owner == owner) {
                    return transaction;
                }
            }
            TransactionKeys transaction = new TransactionKeys(owner);
            TransactionSynchronizationManager.registerSynchronization(transaction);
            return transaction;
        }

        void erased(String subject) {
            keys.put(subject, KeyState.ERASED);
            erasures.add(subject);
        }

        boolean hasErased(String subject) {
            return erasures.contains(subject);
        }

        @Override
        public void afterCommit() {
            keys.forEach((subject, state) -> {
                if (!hasErased(subject)) {
                    owner.cache.put(subject, state, epoch);
                }
            });
            erasures.forEach(owner.cache::erased);
        }
    }
}
