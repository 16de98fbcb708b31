package id.tanggap.command.intake.handling;

import id.tanggap.command.intake.journal.Bell;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The threads that read, handle and ask. Any number of them, on any number of nodes, share the work; a node that dies
 * leaves its part to the others. They are woken by the {@link Bell}, and look by themselves now and then, for what other
 * nodes left and for what became due.
 */
final class Workers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Workers.class);
    private static final Duration PAUSE_AFTER_A_FAILURE = Duration.ofSeconds(1);
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(10);

    private final Bell bell;
    private final Duration poll;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    private final int handlers;
    private final BooleanSupplier handling;
    private final int askers;
    private final BooleanSupplier asking;
    private final Runnable atStart;

    Workers(
            Bell bell,
            Duration poll,
            int handlers,
            BooleanSupplier handling,
            int askers,
            BooleanSupplier asking,
            Runnable atStart) {
        this.bell = bell;
        this.poll = poll;
        this.handlers = handlers;
        this.handling = handling;
        this.askers = askers;
        this.asking = asking;
        this.atStart = atStart;
    }

    @Override
    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        atStart.run();
        for (int i = 1; i <= handlers; i++) {
            threads.add(Thread.ofPlatform().name("intake-" + i).start(() -> work(handling)));
        }
        for (int i = 1; i <= askers; i++) {
            threads.add(Thread.ofPlatform().name("intake-asking-" + i).start(() -> work(asking)));
        }
    }

    private void work(BooleanSupplier next) {
        while (running) {
            long heard = bell.heard();
            try {
                if (!next.getAsBoolean()) {
                    bell.await(heard, poll);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                if (running) {
                    log.warn("The intake goes on after a failure", failure);
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            bell.await(bell.heard(), PAUSE_AFTER_A_FAILURE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        bell.ring();
        long end = System.nanoTime() + TIME_TO_FINISH.toNanos();
        for (Thread thread : threads) {
            try {
                if (!thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
                    thread.interrupt();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
