package id.tanggap.query.projection.following;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Looks again and again, as long as documents are held back and no longer, whether their segments have come to the end. */
final class HeldBackWatch {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ScheduledExecutorService threads;
    private final BooleanSupplier isAnyHeldBack;
    private final Runnable storeWhenIdle;
    private final AtomicBoolean looking = new AtomicBoolean();

    HeldBackWatch(ScheduledExecutorService threads, BooleanSupplier isAnyHeldBack, Runnable storeWhenIdle) {
        this.threads = threads;
        this.isAnyHeldBack = isAnyHeldBack;
        this.storeWhenIdle = storeWhenIdle;
    }

    /** Something is held back; it is looked for after a pause. */
    void look() {
        if (looking.compareAndSet(false, true)) {
            lookAfterAPause();
        }
    }

    private void lookAfterAPause() {
        try {
            threads.schedule(this::lookNow, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException ended) {
            looking.set(false);
        }
    }

    private void lookNow() {
        looking.set(false);
        if (isAnyHeldBack.getAsBoolean()) {
            storeWhenIdle.run();
            look();
        }
    }
}
