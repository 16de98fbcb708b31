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
 * Threads that do what lies in a table. Any number of them, on any number of nodes, share the work; a node that dies leaves its
 * part to the others. They are woken by a {@link Bell}; one of each crew looks by itself now and then, for what other nodes
 * left.
 */
public final class Workers implements SmartLifecycle {

    /**
     * Those who do one thing.
     *
     * @param next does some of it, and says whether there was any
     */
    public record Crew(String name, int size, Bell bell, BooleanSupplier next) {}

    private static final Logger log = LoggerFactory.getLogger(Workers.class);
    private static final Duration PAUSE_AFTER_A_FAILURE = Duration.ofSeconds(1);
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(10);
    private static final Duration UNTIL_CALLED = Duration.ofHours(1);

    private final List<Crew> crews;
    private final Duration poll;
    private final Runnable atStart;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    public Workers(List<Crew> crews, Duration poll, Runnable atStart) {
        this.crews = crews;
        this.poll = poll;
        this.atStart = atStart;
    }

    @Override
    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        atStart.run();
        for (Crew crew : crews) {
            for (int i = 1; i <= crew.size(); i++) {
                Duration pause = i == 1 ? poll : UNTIL_CALLED;
                threads.add(Thread.ofPlatform().name(crew.name() + "-" + i).start(() -> work(crew, pause)));
            }
        }
    }

    private void work(Crew crew, Duration pause) {
        while (running) {
            long heard = crew.bell().heard();
            try {
                if (!crew.next().getAsBoolean()) {
                    crew.bell().await(heard, pause);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                if (running) {
                    log.warn(
                            "{} goes on after a failure", Thread.currentThread().getName(), failure);
                    rest(crew);
                }
            }
        }
    }

    private static void rest(Crew crew) {
        try {
            crew.bell().await(crew.bell().heard(), PAUSE_AFTER_A_FAILURE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        crews.forEach(crew -> crew.bell().ringAll());
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
