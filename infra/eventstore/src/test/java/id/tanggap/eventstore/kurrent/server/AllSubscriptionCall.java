package id.tanggap.eventstore.kurrent.server;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCallStreamObserver;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.ReadReq;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.ReadReq.Options.FilterOptions;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.ReadResp;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A subscription to {@code $all}: catches up in pages, says so, and goes on with what comes. */
final class AllSubscriptionCall {

    private static final int PAGE = 100;
    private static final long LOOK_MILLIS = 50;
    private static final long BEFORE_ALL = -1;

    private final Cluster cluster;
    private final ReadReq.Options options;
    private final ServerCallStreamObserver<ReadResp> call;
    private final Predicate<LogRecord> filter;
    private final long checkpointInterval;
    private final Object readiness = new Object();
    private volatile boolean over;

    AllSubscriptionCall(Cluster cluster, ReadReq.Options options, ServerCallStreamObserver<ReadResp> call) {
        this.cluster = cluster;
        this.options = options;
        this.call = call;
        this.filter = options.hasFilter() ? filter(options.getFilter()) : event -> true;
        long window = options.getFilter().hasMax() ? options.getFilter().getMax() : PAGE;
        this.checkpointInterval = window * options.getFilter().getCheckpointIntervalMultiplier();
    }

    private static Predicate<LogRecord> filter(FilterOptions filter) {
        FilterOptions.Expression expression =
                filter.hasStreamIdentifier() ? filter.getStreamIdentifier() : filter.getEventType();
        Predicate<String> matches = expression.getRegex().isEmpty()
                ? name -> expression.getPrefixList().stream().anyMatch(name::startsWith)
                : Pattern.compile(expression.getRegex()).asPredicate();
        return event -> matches.test(filter.hasStreamIdentifier() ? event.stream() : event.type());
    }

    void start() {
        call.setOnReadyHandler(() -> {
            synchronized (readiness) {
                readiness.notifyAll();
            }
        });
        call.setOnCancelHandler(() -> {
            over = true;
            synchronized (readiness) {
                readiness.notifyAll();
            }
        });
        Thread thread = new Thread(this::run, "subscription");
        thread.setDaemon(true);
        cluster.opened(this);
        thread.start();
    }

    /** @param way 0 cancelled, 1 completed, 2 unavailable */
    void end(int way) {
        synchronized (call) {
            if (over) {
                return;
            }
            over = true;
            switch (way) {
                case 0 -> call.onError(Status.CANCELLED.asRuntimeException());
                case 1 -> call.onCompleted();
                default -> call.onError(Status.UNAVAILABLE.asRuntimeException());
            }
        }
    }

    private void run() {
        try {
            send(Wire.confirmation(UUID.randomUUID().toString()));
            follow(beginning());
        } catch (StatusRuntimeException refused) {
            refuse(refused);
        } catch (InterruptedException | RuntimeException ended) {
            over = true;
        } finally {
            cluster.ended(this);
        }
    }

    private void refuse(StatusRuntimeException refused) {
        synchronized (call) {
            if (!over) {
                over = true;
                call.onError(refused);
            }
        }
    }

    /** Exclusive. */
    private long beginning() {
        if (options.getAll().hasPosition()) {
            return after(options.getAll().getPosition().getCommitPosition());
        }
        return options.getAll().hasEnd() ? cluster.log().end() : BEFORE_ALL;
    }

    /**
     * Before 24.10 a server reads one record at the position and begins behind that one. If the record at the position was
     * scavenged, the one that it reads is the next, which nobody ever sees.
     */
    private long after(long position) {
        if (!cluster.log().isPlace(position)) {
            throw Errors.noSuchPlace(cluster.version());
        }
        List<LogRecord> there = cluster.log().forwards(position, 1);
        return cluster.version().comparesPositions() || there.isEmpty()
                ? position
                : there.get(0).position();
    }

    private void follow(long start) throws InterruptedException {
        long reached = start;
        long considered = 0;
        boolean live = false;
        while (!over) {
            List<LogRecord> page = cluster.log().forwards(reached + 1, PAGE);
            for (LogRecord event : page) {
                if (filter.test(event)) {
                    send(Wire.event(event));
                    if (cluster.faults().repeatEvent()) {
                        send(Wire.event(event));
                    }
                }
                reached = event.position();
                if (options.hasFilter() && ++considered % checkpointInterval == 0) {
                    send(Wire.checkpoint(reached));
                }
            }
            if (page.isEmpty() && !live) {
                live = true;
                if (options.hasFilter() && reached != BEFORE_ALL) {
                    send(Wire.checkpoint(cluster.log().beyondTheEnd()));
                }
                send(Wire.caughtUp(reached));
            }
            cluster.log().awaitAfter(reached, LOOK_MILLIS);
        }
    }

    /** No faster than the client takes it. */
    private void send(ReadResp message) throws InterruptedException {
        synchronized (readiness) {
            while (!call.isReady() && !over) {
                readiness.wait(LOOK_MILLIS);
            }
        }
        synchronized (call) {
            if (!over) {
                call.onNext(message);
            }
        }
    }
}
