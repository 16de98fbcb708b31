package id.tanggap.command.imports.taking;

import id.tanggap.command.imports.kept.ImportProperties;
import id.tanggap.command.imports.kept.Imports;
import id.tanggap.command.imports.kept.Imports.Job;
import id.tanggap.command.imports.kept.Imports.LostLease;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The thread of this node that takes imports over, one after another. A node that dies leaves its import to the next one
 * that looks once the lease is over.
 */
@Component
public final class ImportWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);
    private static final Duration PAUSE_AFTER_A_FAILURE = Duration.ofSeconds(1);
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(10);

    private final String name = UUID.randomUUID().toString();
    private final Imports imports;
    private final ImportRuns runs;
    private final Duration poll;
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    ImportWorker(Imports imports, ImportRuns runs, ImportProperties properties) {
        this.imports = imports;
        this.runs = runs;
        this.poll = properties.poll();
    }

    /** There is something to do. */
    public void call() {
        calls.release();
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().name("history-import").start(this::work);
        }
    }

    private void work() {
        boolean trusting = true;
        while (running) {
            try {
                Optional<Job> job = imports.claim(name);
                if (job.isEmpty()) {
                    await(poll);
                } else {
                    run(job.get(), trusting);
                }
                trusting = true;
            } catch (LostLease elsewhere) {
                log.info("Another node goes on with the import");
            } catch (IOException | RuntimeException failure) {
                if (running) {
                    log.warn("The import goes on after a failure", failure);
                    // It may be that a complaint is there of which the intake does not know: look at each.
                    trusting = !trusting;
                    await(PAUSE_AFTER_A_FAILURE);
                }
            }
        }
    }

    private void run(Job job, boolean trusting) throws IOException {
        runs.run(job, name, () -> running).run(trusting);
        if (!running) {
            imports.release(job.id(), name);
        }
    }

    private void await(Duration atMost) {
        try {
            if (calls.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                calls.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        call();
        Thread worker = thread;
        if (worker != null) {
            try {
                if (!worker.join(TIME_TO_FINISH)) {
                    worker.interrupt();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
