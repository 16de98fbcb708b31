package id.tanggap.eventstore.kurrent;

import io.grpc.StatusRuntimeException;
import io.kurrent.dbclient.KurrentDBClient;
import io.kurrent.dbclient.Position;
import io.kurrent.dbclient.RecordedEvent;
import io.kurrent.dbclient.ResolvedEvent;
import io.kurrent.dbclient.SubscribeToAllOptions;
import io.kurrent.dbclient.Subscription;
import io.kurrent.dbclient.SubscriptionFilter;
import io.kurrent.dbclient.SubscriptionListener;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings all events after a position into an inbox, for as long as it is open: whenever the call ends it begins anew after
 * what it has brought, over another connection if need be. So a change of leader neither loses an event nor brings one
 * twice.
 *
 * <p>The server filters. What it has looked at in vain is remembered from its checkpoints.
 */
final class AllSubscription implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AllSubscription.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final KurrentConnection connection;
    private final StreamNames names;
    private final Inbox inbox;
    private final ScheduledExecutorService timer;
    private volatile @Nullable LogPosition reached;
    private volatile @Nullable Attempt current;
    private volatile boolean closed;
    private Duration pause = FIRST_PAUSE;
    private boolean interrupted;

    AllSubscription(
            KurrentConnection connection,
            StreamNames names,
            @Nullable LogPosition after,
            Inbox inbox,
            ScheduledExecutorService timer) {
        this.connection = connection;
        this.names = names;
        this.reached = after;
        this.inbox = inbox;
        this.timer = timer;
    }

    void start() {
        Attempt attempt;
        synchronized (this) {
            if (closed) {
                return;
            }
            attempt = new Attempt();
            current = attempt;
        }
        attempt.begin();
    }

    private void ended(Attempt attempt, Throwable reason) {
        Trouble trouble = attempt.client.isShutdown() ? Trouble.NODE : Trouble.of(reason);
        Duration rest;
        synchronized (this) {
            if (closed || current != attempt) {
                return;
            }
            current = null;
            rest = pause;
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            tell(trouble, reason);
        }
        if (trouble == Trouble.NODE) {
            connection.giveUp(attempt.client);
        }
        try {
            timer.schedule(this::start, rest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException stopping) {
            close();
        }
    }

    private void tell(Trouble trouble, Throwable reason) {
        if (!trouble.isPassing()) {
            inbox.trouble(trouble.told("Events cannot be followed", connection.hosts(), reason));
        }
        if (interrupted) {
            log.debug("Events are still not followed", reason);
        } else {
            interrupted = true;
            log.info("Events are not followed for a moment: {}", reason.getMessage());
        }
    }

    private void confirmed() {
        synchronized (this) {
            pause = FIRST_PAUSE;
            if (interrupted) {
                interrupted = false;
                log.info("Events are followed again");
            }
        }
        inbox.trouble(null);
    }

    private void passed(LogPosition position) {
        if (position.isAfter(reached)) {
            reached = position;
        }
    }

    @Override
    public void close() {
        Attempt last;
        synchronized (this) {
            closed = true;
            last = current;
            current = null;
        }
        inbox.close();
        if (last != null) {
            last.stop();
        }
    }

    /** One call. */
    private final class Attempt extends SubscriptionListener {

        private final KurrentDBClient client = connection.client();
        private final AtomicBoolean over = new AtomicBoolean();
        private volatile @Nullable Subscription subscription;

        void begin() {
            String call = connection.watchedCalls().watch(this::over);
            SubscribeToAllOptions options = SubscribeToAllOptions.get()
                    .header(WatchedCalls.HEADER, call)
                    .filter(SubscriptionFilter.newBuilder()
                            .withStreamNameRegularExpression(names.filter())
                            .withMaxWindow(Pages.SIZE)
                            .withCheckpointer((which, position) -> {
                                lookedUpTo(position);
                                return CompletableFuture.completedFuture(null);
                            })
                            .build());
            LogPosition after = reached;
            if (after == null) {
                options.fromStart();
            } else {
                options.fromPosition(after.onTheWire());
            }
            client.subscribeToAll(this, options).whenComplete((confirmed, failure) -> {
                if (failure != null) {
                    connection.watchedCalls().forget(call);
                    over(failure);
                }
            });
        }

        private void over(StatusRuntimeException closed) {
            over((Throwable) closed);
        }

        private void over(Throwable reason) {
            if (over.compareAndSet(false, true)) {
                ended(this, reason);
            }
        }

        void stop() {
            over.set(true);
            Subscription confirmed = subscription;
            if (confirmed != null) {
                confirmed.stop();
            }
        }

        @Override
        public void onConfirmation(Subscription confirmed) {
            subscription = confirmed;
            if (current == this) {
                confirmed();
            } else {
                confirmed.stop();
            }
        }

        @Override
        public void onEvent(Subscription source, ResolvedEvent event) {
            RecordedEvent recorded = event.getOriginalEvent();
            LogPosition position = LogPosition.of(recorded.getPosition());
            if (current != this || !position.isAfter(reached)) {
                return;
            }
            try {
                if (!names.holdsEvents(recorded.getStreamId()) || inbox.put(WrittenEvent.read(recorded))) {
                    passed(position);
                }
            } catch (EventStoreException unreadable) {
                source.stop();
                over(unreadable);
            }
        }

        @Override
        public void onCaughtUp(
                Subscription source, Instant time, @Nullable Long streamRevision, @Nullable Position position) {
            if (position != null) {
                lookedUpTo(position);
            }
        }

        private void lookedUpTo(Position position) {
            if (current == this) {
                passed(LogPosition.of(position));
            }
        }
    }
}
