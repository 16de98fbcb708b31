package id.tanggap.command.routing.learned;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.routing.ModelTrained.Cause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;

/**
 * When is learned: every night, and when somebody wishes. One node does it, beside its requests; if it dies, another begins
 * again.
 */
final class Schedule implements SmartLifecycle {

    /** When citizens and offices sleep. */
    private static final LocalTime NIGHT = LocalTime.of(2, 30);

    private static final Duration TICK = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int SILENCES = 4;

    private final Clock clock;
    private final OneTimeTask<Void> wished;
    private final ExecutorService quietly = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .daemon()
            .name("routing-learns")
            .priority(Thread.MIN_PRIORITY)
            .factory());
    private final Scheduler scheduler;
    private volatile boolean running;

    Schedule(DataSource dataSource, Training training, Clock clock, ZoneId zone) {
        this.clock = clock;
        this.wished = Tasks.oneTime("learn-now")
                .execute((task, _) -> training.train(Cause.valueOf(task.getId().split(" ", 2)[0]), Actor.SYSTEM));
        RecurringTask<Void> nightly = Tasks.recurring("learn-nightly", Schedules.daily(zone, NIGHT))
                .execute((_, _) -> training.train(Cause.SCHEDULE, Actor.SYSTEM));
        scheduler = Scheduler.create(dataSource, wished)
                .startTasks(nightly)
                .tableName("routing_task")
                .threads(1)
                .executorService(quietly)
                .pollingInterval(TICK)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(SILENCES)
                .shutdownMaxWait(Duration.ofSeconds(1))
                .clock(clock::instant)
                .build();
    }

    /** Soon: what is wished within the same minute is learned once, and after all that was wished in it. */
    Instant soon(Cause cause) {
        Instant now = clock.instant();
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        if (!scheduler.scheduleIfNotExists(wished.instance(cause.name() + " " + minute), now)) {
            Instant next = minute.plus(1, ChronoUnit.MINUTES);
            scheduler.scheduleIfNotExists(wished.instance(cause.name() + " " + next), next);
        }
        return now;
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
        quietly.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
