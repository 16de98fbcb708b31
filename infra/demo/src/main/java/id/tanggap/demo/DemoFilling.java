package id.tanggap.demo;

import id.tanggap.demo.plan.Plan;
import id.tanggap.demo.plan.Regency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Fills the regency in the background. Interrupted, it goes on where it was as soon as it is begun again. */
public final class DemoFilling implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoFilling.class);
    /** Chosen once: another one is another regency. */
    private static final long SEED = 39_01;

    private static final int TELLERS = 2;
    private static final Duration LAST_STORY = Duration.ofSeconds(15);

    private final DemoMark mark;
    private final LeaderFilling leaders;
    private final OfficeFilling offices;
    private final TokenFilling tokens;
    private final StoryFilling stories;
    private final int complaints;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final List<Thread> tellers = new ArrayList<>();
    private volatile @Nullable Plan plan;
    private volatile boolean running;

    DemoFilling(
            DemoMark mark,
            LeaderFilling leaders,
            OfficeFilling offices,
            TokenFilling tokens,
            StoryFilling stories,
            int complaints) {
        this.mark = mark;
        this.leaders = leaders;
        this.offices = offices;
        this.tokens = tokens;
        this.stories = stories;
        this.complaints = complaints;
    }

    /**
     * Begins, or goes on, and returns at once.
     *
     * @param progress is told now and then how far it is, on some thread
     */
    public synchronized void begin(Consumer<DemoState> progress) {
        if (running) {
            return;
        }
        running = true;
        next.set(0);
        done.set(0);
        tellers.clear();
        DemoMark.Marked marked = mark.begin(SEED, complaints);
        Thread first = Thread.ofPlatform().name("demo").unstarted(() -> {
            try {
                fill(marked, progress);
            } catch (RuntimeException e) {
                log.error("The demo could not be filled", e);
                running = false;
            }
        });
        tellers.add(first);
        first.start();
    }

    private void fill(DemoMark.Marked marked, Consumer<DemoState> progress) {
        Plan year = new Plan(Regency.read(), marked.seed(), marked.yearEnds(), marked.complaints());
        plan = year;
        leaders.fill(year.begin());
        offices.fill(year);
        tokens.fill();
        progress.accept(state(year));
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < TELLERS; i++) {
            others.add(Thread.ofPlatform().name("demo-" + i).start(() -> tell(year, progress)));
        }
        tell(year, progress);
        for (Thread other : others) {
            joined(other, Duration.ofMinutes(1));
        }
        if (running) {
            running = false;
            mark.told(done.get());
            progress.accept(state(year));
        }
    }

    private void tell(Plan year, Consumer<DemoState> progress) {
        int hundredth = Math.max(1, year.complaints() / 100);
        try {
            for (int number = next.getAndIncrement();
                    running && number < year.complaints();
                    number = next.getAndIncrement()) {
                stories.tell(year, number);
                int now = done.incrementAndGet();
                if (now % hundredth == 0 && now < year.complaints()) {
                    progress.accept(state(year));
                }
            }
        } catch (RuntimeException e) {
            running = false;
            log.error("The demo stopped in the middle; the next start with --demo goes on", e);
        }
    }

    private DemoState state(Plan year) {
        return DemoState.of(running, done.get(), year.complaints());
    }

    /** How far it is; nothing where nothing is invented. */
    public Optional<DemoState> state() {
        Plan year = plan;
        return mark.find()
                .map(marked -> year == null ? DemoState.of(false, marked.told(), marked.complaints()) : state(year));
    }

    @Override
    public void start() {
        // Somebody has to want it: begin().
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }

    /** Lets the stories that are being told come to their end. */
    @Override
    public synchronized void stop() {
        running = false;
        tellers.forEach(teller -> joined(teller, LAST_STORY));
        if (plan != null) {
            mark.told(done.get());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static void joined(Thread teller, Duration patience) {
        try {
            teller.join(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
