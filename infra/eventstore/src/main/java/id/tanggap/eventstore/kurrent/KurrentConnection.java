package id.tanggap.eventstore.kurrent;

import io.kurrent.dbclient.ConnectionSettingsBuilder;
import io.kurrent.dbclient.Endpoint;
import io.kurrent.dbclient.KurrentDBClient;
import io.kurrent.dbclient.KurrentDBClientSettings;
import io.kurrent.dbclient.KurrentDBConnectionString;
import io.kurrent.dbclient.NodePreference;
import io.kurrent.dbclient.UserCredentials;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * A connection to EventStoreDB (KurrentDB) that outlives its nodes. The client closes itself for good after a few failed
 * attempts, and does not look for another node when a read fails; here it is then replaced by a new one, which looks for
 * the nodes anew.
 *
 * <p>The connection string says hosts, TLS, credentials, node preference and keep-alive, as EventStoreDB documents it. It
 * is opened at the first call. Safe for use by many threads.
 */
public final class KurrentConnection implements AutoCloseable {

    /** Still what everybody writes; the client complains of it each time. */
    private static final Pattern FORMER_SCHEME = Pattern.compile("^esdb([+]discover)?://");

    private static final Duration LOOK_AT_MOST = Duration.ofSeconds(3);
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    private final KurrentDBClientSettings settings;
    private final Duration deadline;
    private final Duration patience;
    private final WatchedCalls watchedCalls;
    private final FirstLook look;
    private final Lookout lookout;
    private @Nullable KurrentDBClient client;
    private boolean closed;

    private KurrentConnection(Builder builder) {
        this.deadline = builder.deadline;
        this.patience = builder.patience;
        this.watchedCalls = new WatchedCalls();
        this.settings = settings(builder, watchedCalls);
        this.look = firstLook(builder.connectionString, settings);
        this.lookout = new Lookout(look::find, LOOK_AT_MOST, System::nanoTime);
    }

    private static FirstLook firstLook(String connectionString, KurrentDBClientSettings settings) {
        Optional<ConnectionUser> user = ConnectionUser.of(connectionString);
        return new FirstLook(
                Arrays.stream(settings.getHosts())
                        .map(host -> InetSocketAddress.createUnresolved(host.getHost(), host.getPort()))
                        .toList(),
                settings.isTls(),
                settings.isTlsVerifyCert(),
                settings.getTlsCaFile(),
                user.map(ConnectionUser::name).orElse(""),
                user.map(ConnectionUser::authorization).orElse(null));
    }

    /** @param connectionString such as {@code esdb://admin:changeit@node1:2113,node2:2113,node3:2113} */
    public static Builder to(String connectionString) {
        return new Builder(connectionString);
    }

    /** Without anything secret. */
    String hosts() {
        return Arrays.stream(settings.getHosts())
                .map(host -> host.getHost() + ":" + host.getPort())
                .collect(Collectors.joining(", "));
    }

    Duration deadline() {
        return deadline;
    }

    /** How long an answer may be wrong because a node does not have yet what the leader has: never, where the leader answers. */
    Duration patienceWithFollowers() {
        return settings.getNodePreference() == NodePreference.LEADER ? Duration.ZERO : patience;
    }

    FirstLook firstLook() {
        return look;
    }

    /** What is wrong when no node can be had; looked at once in a while, however many calls fail, and in seconds. */
    Optional<Finding> findTrouble() {
        return lookout.find();
    }

    WatchedCalls watchedCalls() {
        return watchedCalls;
    }

    synchronized KurrentDBClient client() {
        if (closed) {
            throw new EventStoreException("The connection to EventStoreDB is closed");
        }
        if (client == null || client.isShutdown()) {
            client = KurrentDBClient.create(settings);
        }
        return client;
    }

    /** The next call looks for a node anew, unless somebody has replaced the client already. */
    void giveUp(KurrentDBClient failed) {
        synchronized (this) {
            if (client != failed) {
                return;
            }
            client = null;
        }
        // Whatever else goes on over the old one is given some seconds to end.
        failed.shutdown();
    }

    /**
     * Calls until it succeeds, fails for a reason that stays, or the patience is at its end. What is called must be
     * harmless when it happens twice: of a call without an answer nobody knows whether it happened.
     *
     * @throws EventStoreException in words, unless it is the server's answer to exactly this call
     */
    <T> T call(String what, Function<KurrentDBClient, CompletableFuture<T>> attempt) {
        return call(what, attempt, failure -> false);
    }

    /** @param isAnswer which failures the caller understands: they are thrown at once */
    <T> T call(String what, Function<KurrentDBClient, CompletableFuture<T>> attempt, Predicate<Throwable> isAnswer) {
        long end = System.nanoTime() + patience.toNanos();
        for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS)) {
            KurrentDBClient used = client();
            CompletableFuture<T> answer = attempt.apply(used);
            try {
                return answer.get(deadline.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException | TimeoutException failure) {
                answer.cancel(true);
                Trouble trouble = used.isShutdown() ? Trouble.NODE : Trouble.of(failure);
                Optional<Finding> finding = Optional.empty();
                if (trouble == Trouble.NODE) {
                    giveUp(used);
                }
                if (trouble.isOfTheWay(failure)) {
                    finding = findTrouble();
                }
                boolean inVain = isAnswer.test(failure)
                        || !trouble.isPassing()
                        || finding.filter(Finding::lasting).isPresent()
                        || System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause) > end;
                if (inVain) {
                    Optional<Finding> why = finding;
                    throw Answer.in(failure).orElseGet(() -> trouble.told(what, hosts(), why, failure));
                }
                rest(what, pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EventStoreException(what + ": interrupted", e);
            }
        }
    }

    private static void rest(String what, long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException(what + ": interrupted", e);
        }
    }

    @Override
    public void close() {
        KurrentDBClient last;
        synchronized (this) {
            closed = true;
            last = client;
            client = null;
        }
        if (last != null) {
            last.shutdown();
        }
    }

    private static KurrentDBClientSettings settings(Builder builder, WatchedCalls watchedCalls) {
        KurrentDBClientSettings said = parsed(builder.connectionString);
        ConnectionSettingsBuilder settings = KurrentDBClientSettings.builder()
                .dnsDiscover(said.isDnsDiscover())
                .maxDiscoverAttempts(said.getMaxDiscoverAttempts())
                .discoveryInterval(said.getDiscoveryInterval())
                .gossipTimeout(said.getGossipTimeout())
                .nodePreference(said.getNodePreference())
                .tls(said.isTls())
                .tlsVerifyCert(said.isTlsVerifyCert())
                .keepAliveTimeout(said.getKeepAliveTimeout())
                .keepAliveInterval(said.getKeepAliveInterval())
                .defaultDeadline(builder.deadline.toMillis())
                .tlsCaFile(said.getTlsCaFile())
                .features(said.getFeatures().toArray(String[]::new))
                .addInterceptor(watchedCalls);
        UserCredentials credentials = said.getDefaultCredentials();
        if (credentials != null) {
            settings.defaultCredentials(credentials);
        }
        if (said.getDefaultClientCertificate() != null) {
            settings.defaultClientCertificate(said.getDefaultClientCertificate());
        }
        for (Endpoint host : said.getHosts()) {
            settings.addHost(host.getHost(), host.getPort());
        }
        return settings.buildConnectionSettings();
    }

    private static KurrentDBClientSettings parsed(String connectionString) {
        try {
            return KurrentDBConnectionString.parseOrThrow(FORMER_SCHEME
                    .matcher(connectionString.strip())
                    .replaceFirst(match -> "kurrentdb" + (match.group(1) == null ? "" : match.group(1)) + "://"));
        } catch (RuntimeException e) {
            // Not as the cause: it may quote the password.
            throw new IllegalArgumentException("This is no connection string of EventStoreDB. One looks like"
                    + " esdb://user:password@node1:2113,node2:2113?tls=true (%s)"
                            .formatted(e.getClass().getSimpleName()));
        }
    }

    public static final class Builder {

        private final String connectionString;
        private Duration deadline = Duration.ofSeconds(10);
        private Duration patience = Duration.ofSeconds(30);

        private Builder(String connectionString) {
            this.connectionString = connectionString;
        }

        /** How long one call may take; ten seconds unless told otherwise. */
        public Builder deadline(Duration each) {
            this.deadline = each;
            return this;
        }

        /** How long a call that failed is tried again, as in a change of leader; 30 seconds unless told otherwise. */
        public Builder patience(Duration all) {
            this.patience = all;
            return this;
        }

        /** @throws IllegalArgumentException if the connection string is none */
        public KurrentConnection open() {
            return new KurrentConnection(this);
        }
    }
}
