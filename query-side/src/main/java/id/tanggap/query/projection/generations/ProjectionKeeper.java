package id.tanggap.query.projection.generations;

import id.tanggap.eventstore.LagMeasure;
import id.tanggap.eventstore.config.DeadLetterQueues;
import id.tanggap.query.projection.folding.Projection;
import id.tanggap.query.projection.following.Place;
import id.tanggap.query.projection.following.Places;
import id.tanggap.query.projection.following.ProjectionProperties;
import id.tanggap.query.projection.following.SegmentSharing;
import id.tanggap.query.projection.generations.Generation.State;
import id.tanggap.query.projection.proof.Comparison;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sees to it that every projection has an index that is asked and a processor that follows. It looks at what is there,
 * compares it with what is known, and mends the difference; so it does not matter where a node was killed, and every node
 * may do it.
 *
 * <ul>
 *   <li>A projection without any index gets one.
 *   <li>An index that was made and is gone was lost: the next generation takes its place at once and is built from the
 *       events, so that questions find what is there already.
 *   <li>A projection that was changed is built anew beside the index that was made by its former version; that one stays
 *       as it is and is asked until then, but for what is taken back meanwhile. A node with the former version leaves the new index alone.
 *   <li>An index that is built beside the live one takes its place once it has every event that the live one has, and a
 *       comparison has found it equal. One that differs waits for an operator; one of another version is not compared.
 *   <li>What was replaced is removed, with its tokens and dead letters.
 * </ul>
 */
public final class ProjectionKeeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionKeeper.class);

    /** So long do other nodes take at most to notice that a generation was retired. */
    private static final Duration REMEMBER_RETIRED = Duration.ofMinutes(1);

    /** An index that is lost, or another node that has come or gone, is noticed at one look of so many. */
    private static final int LOOKS_AT_REST = 10;

    private final List<Projection<?, ?, ?>> projections;
    private final Generations generations;
    private final ProjectionIndex index;
    private final Followers followers;
    private final SegmentSharing sharing;
    private final Places places;
    private final LagMeasure lag;
    private final DeadLetterQueues deadLetters;
    private final Comparisons comparisons;
    private final TransactionOperations right;
    private final TransactionOperations writing;
    private final ProjectionProperties properties;
    private final Set<String> missing = new HashSet<>();
    private final Set<String> failing = new HashSet<>();
    private List<Generation> seen = List.of();
    private int looks;
    private volatile @Nullable ScheduledExecutorService watch;
    private volatile boolean running;

    /**
     * @param right a transaction that only holds the right to tend; it never writes, so that no reader waits for its end
     * @param writing a transaction of its own within the other
     */
    public ProjectionKeeper(
            List<Projection<?, ?, ?>> projections,
            Generations generations,
            ProjectionIndex index,
            Followers followers,
            SegmentSharing sharing,
            Places places,
            LagMeasure lag,
            DeadLetterQueues deadLetters,
            Comparisons comparisons,
            TransactionOperations right,
            TransactionOperations writing,
            ProjectionProperties properties) {
        this.projections = List.copyOf(projections);
        this.generations = generations;
        this.index = index;
        this.followers = followers;
        this.sharing = sharing;
        this.places = places;
        this.lag = lag;
        this.deadLetters = deadLetters;
        this.comparisons = comparisons;
        this.right = right;
        this.writing = writing;
        this.properties = properties;
    }

    @Override
    public void start() {
        running = true;
        // Whoever is told that all has started finds indices to ask.
        look();
        ScheduledExecutorService every = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("projection-keeper").factory());
        watch = every;
        long interval = properties.watchInterval().toMillis();
        every.scheduleWithFixedDelay(this::look, interval, interval, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        ScheduledExecutorService every = watch;
        if (every != null) {
            every.close();
        }
        comparisons.close();
        followers.stopAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look() {
        goOnSoonAfterFailures();
        if (isAtRest()) {
            return;
        }
        for (Projection<?, ?, ?> projection : projections) {
            if (!running) {
                return;
            }
            String name = projection.name();
            try {
                // Holds the right alone: what is written is committed apart, and nothing waits for Elasticsearch open.
                List<Generation> tended = new ArrayList<>();
                right.executeWithoutResult(_ -> {
                    tend(projection);
                    tended.addAll(generations.of(name));
                });
                for (Generation generation : tended) {
                    followers.set(projection, generation);
                    followers.share(generation, sharing);
                }
                if (failing.remove(name)) {
                    LOG.info("Projection {} is in order again", name);
                }
            } catch (RuntimeException e) {
                if (failing.add(name)) {
                    LOG.warn(
                            "Projection {} cannot be tended; trying again every {}",
                            name,
                            properties.watchInterval(),
                            e);
                }
            }
        }
    }

    /** Whether all is as it was found in order before: then only every so manieth look goes to the indices and claims. */
    private boolean isAtRest() {
        looks++;
        try {
            List<Generation> now = generations.all();
            boolean asBefore = now.equals(seen);
            seen = now;
            return asBefore
                    && looks % LOOKS_AT_REST != 0
                    && failing.isEmpty()
                    && missing.isEmpty()
                    && !followers.isAnyFailing()
                    && projections.stream().allMatch(projection -> isSettled(projection, now));
        } catch (RuntimeException e) {
            LOG.debug("Which generations there are is not known", e);
            return false;
        }
    }

    private static boolean isSettled(Projection<?, ?, ?> projection, List<Generation> all) {
        List<Generation> own = all.stream()
                .filter(generation -> generation.projection().equals(projection.name()))
                .toList();
        return own.size() == 1
                && own.getFirst().state() == State.LIVE
                && own.getFirst().follows(projection.version());
    }

    private void goOnSoonAfterFailures() {
        try {
            followers.goOnSoonAfterFailures();
        } catch (RuntimeException e) {
            LOG.debug("Whether failed segments can be tried again is not known", e);
        }
    }

    private void tend(Projection<?, ?, ?> projection) {
        String name = projection.name();
        if (!generations.lock(name)) {
            return;
        }
        if (generations.in(State.LIVE, name).isEmpty()) {
            write(() -> generations.begin(projection, State.LIVE));
        }
        beginUpgrade(projection);
        for (Generation generation : new ArrayList<>(generations.of(name))) {
            if (generation.version() > projection.version()) {
                continue;
            }
            switch (generation.state()) {
                case RETIRED -> remove(generation);
                case LIVE, BUILDING -> keepIndex(projection, generation);
            }
        }
        generations
                .in(State.LIVE, name)
                .filter(live -> live.version() <= projection.version())
                .filter(this::hasIndex)
                .ifPresent(live -> {
                    if (!index.isAsked(live)) {
                        index.ask(live);
                    }
                    generations
                            .in(State.BUILDING, name)
                            .filter(building -> building.version() == projection.version())
                            .filter(this::hasIndex)
                            .filter(building -> hasCaughtUp(building, live))
                            .ifPresent(building -> replaceIfItMay(live, building));
                });
    }

    /** What another version makes is not the same on purpose: there is nothing to compare. */
    private void beginUpgrade(Projection<?, ?, ?> projection) {
        boolean outdated = generations
                .in(State.LIVE, projection.name())
                .filter(live -> live.version() < projection.version())
                .isPresent();
        if (outdated) {
            write(() -> {
                generations
                        .in(State.BUILDING, projection.name())
                        .filter(building -> building.version() < projection.version())
                        .ifPresent(generations::retire);
                generations.begin(projection, State.BUILDING, true);
            });
        }
    }

    private void replaceIfItMay(Generation live, Generation building) {
        if (building.accepted() || building.isProvenEqualTo(index.name(live))) {
            replace(live, building);
        } else if (isDueForComparison(live, building)) {
            comparisons.begin(live, building);
        }
    }

    /** One that differs is compared again after a while, for the difference may have been mended. */
    private boolean isDueForComparison(Generation live, Generation building) {
        Comparison last = building.comparison();
        return last == null
                || !last.liveIndex().equals(index.name(live))
                || last.at().plus(properties.compareAgain()).isBefore(generations.now());
    }

    private void keepIndex(Projection<?, ?, ?> projection, Generation generation) {
        if (!generation.created()) {
            // what lies there under this name is of an earlier life, or was made in vain
            index.delete(generation);
            index.create(generation);
            write(() -> generations.markCreated(generation));
            LOG.info("Projection {} is being built as {}", generation.projection(), index.name(generation));
        } else if (index.exists(generation)) {
            missing.remove(generation.processor());
        } else if (!missing.add(generation.processor())) {
            // twice in a row: not just a cluster that does not know its indices yet
            missing.remove(generation.processor());
            LOG.warn("Index {} was lost; it is built again from the events", index.name(generation));
            write(() -> {
                generations.retire(generation);
                generations.begin(projection, generation.state(), generation.accepted());
            });
        }
    }

    private boolean hasIndex(Generation generation) {
        return generation.created() && !missing.contains(generation.processor());
    }

    private boolean hasCaughtUp(Generation building, Generation live) {
        Place place = place(building);
        return place.begun()
                && place.covers(place(live))
                && lag.lagBehind(place.token()).events() <= properties.batchSize();
    }

    private Place place(Generation generation) {
        return places.of(generation.processor(), followers.segments(generation));
    }

    private void replace(Generation live, Generation building) {
        index.settle(building);
        index.ask(building);
        write(() -> {
            generations.retire(live);
            generations.makeLive(building);
        });
        LOG.info("Projection {} is now asked at {}", building.projection(), index.name(building));
    }

    private void remove(Generation generation) {
        index.delete(generation);
        write(() -> {
            places.forget(generation.processor());
            places.forget(generation.takingBack());
            sharing.forget(generation.processor());
            deadLetters.of(generation.processor()).clear();
            if (generation.retiredAt() != null
                    && generation.retiredAt().plus(REMEMBER_RETIRED).isBefore(generations.now())) {
                generations.forget(generation);
            }
        });
    }

    private void write(Runnable changes) {
        writing.executeWithoutResult(_ -> changes.run());
    }
}
