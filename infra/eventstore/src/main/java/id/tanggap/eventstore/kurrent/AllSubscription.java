package id.tanggap.eventstore.kurrent;

import id.tanggap.eventstore.AnotherHistoryException;
import io.grpc.StatusRuntimeException;
import io.kurrent.dbclient.KurrentDBClient;
import io.kurrent.dbclient.RecordedEvent;
import io.kurrent.dbclient.ResolvedEvent;
import io.kurrent.dbclient.SubscribeToAllOptions;
import io.kurrent.dbclient.Subscription;
import io.kurrent.dbclient.SubscriptionFilter;
import io.kurrent.dbclient.SubscriptionListener;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
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
 * <p>It begins at an event of this store or at the very beginning, see {@link Landmarks}. The server filters;
 * how far it has looked in vain it tells in checkpoints, and when it has caught up. Those are places of records that a
 * scavenge may remove, so nothing ever begins there.
 */
final class AllSubscription implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AllSubscription.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final KurrentConnection connection;
    private final StreamNames names;
    private final Landmarks landmarks;
    private final @Nullable LogPosition after;
    private final Inbox inbox;
    private final ScheduledExecutorService timer;
    private final Executor attempts;
    private volatile @Nullable LogPosition reached;
    private volatile @Nullable Attempt current;
    private volatile @Nullable Finding told;
    private volatile boolean closed;
    private Duration pause = FIRST_PAUSE;
    private boolean interrupted;

    /**
     * @param timer for pauses
     * @param attempts runs what waits for the server, one thread for each subscription that begins
     */
    AllSubscription(
            KurrentConnection connection,
            StreamNames names,
            Landmarks landmarks,
            @Nullable LogPosition after,
            Inbox inbox,
            ScheduledExecutorService timer,
            Executor attempts) {
        this.connection = connection;
        this.names = names;
        this.landmarks = landmarks;
        this.after = after;
        this.inbox = inbox;
        this.timer = timer;
        this.attempts = attempts;
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
        try {
            attempts.execute(attempt::begin);
        } catch (RejectedExecutionException stopping) {
            close();
        }
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
            if (trouble.isOfTheWay(reason)) {
                attempts.execute(() -> tellWhatIsFound(trouble, reason));
            }
            timer.schedule(this::start, rest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException stopping) {
            close();
        }
    }

    private void tellWhatIsFound(Trouble trouble, Throwable reason) {
        Optional<Finding> found = connection.findTrouble();
        found.filter(finding -> !finding.equals(told)).ifPresent(finding -> {
            told = finding;
            log.warn("Events are not followed: {}", finding.told());
        });
        if (!trouble.isPassing() || found.filter(Finding::lasting).isPresent()) {
            inbox.trouble(trouble.told("Events cannot be followed", connection.hosts(), found, reason));
        }
    }

    private void tell(Trouble trouble, Throwable reason) {
        if (reason instanceof AnotherHistoryException elsewhere) {
            inbox.trouble(elsewhere);
        } else if (!trouble.isPassing() && !trouble.isOfTheWay(reason)) {
            inbox.trouble(trouble.told("Events cannot be followed", connection.hosts(), Optional.empty(), reason));
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
            told = null;
            if (interrupted) {
                interrupted = false;
                log.info("Events are followed again");
            }
        }
        inbox.trouble(null);
    }

    private boolean isNew(LogPosition position) {
        return position.isAfter(after) && position.isAfter(reached);
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
            try {
                subscribe(landmarks.soundPlaceAt(reached == null ? after : reached));
            } catch (RuntimeException failure) {
                over(failure);
            }
        }

        private void subscribe(@Nullable LogPosition beginning) {
            if (current != this) {
                return;
            }
            String call = connection.watchedCalls().watch(this::over);
            SubscribeToAllOptions options = SubscribeToAllOptions.get()
                    .header(WatchedCalls.HEADER, call)
                    .filter(SubscriptionFilter.newBuilder()
                            .withStreamNameRegularExpression(names.filter())
                            .withMaxWindow(Pages.SIZE)
                            .build());
            if (beginning == null) {
                options.fromStart();
            } else {
                options.fromPosition(beginning.onTheWire());
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
            LogPosition position = LogPosition.of(recorded);
            if (current != this || !names.holdsEvents(recorded.getStreamId()) || !isNew(position)) {
                return;
            }
            try {
                if (inbox.put(WrittenEvent.read(recorded))) {
                    reached = position;
                }
            } catch (EventStoreException unreadable) {
                source.stop();
                over(unreadable);
            }
        }
    }
}
