package id.tanggap.command.poll;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;

/** One round after the other, of all nodes together. A node that dies leaves the next one to the others. */
final class ScheduledPolling implements SmartLifecycle {

    /** The longest that an account is looked at once this node stops. */
    private static final Duration LAST_LOOK = Duration.ofSeconds(10);

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int SILENCES = 4;

    private final Poller poller;
    private final Duration tick;
    private final Clock clock;
    private final RecurringTask<Void> task;
    private final Scheduler scheduler;
    private volatile boolean running;

    /** @param tick how late an account's turn may be noticed */
    ScheduledPolling(DataSource dataSource, Poller poller, Duration tick, Clock clock) {
        this.poller = poller;
        this.tick = tick;
        this.clock = clock;
        task = Tasks.recurring("poll", FixedDelay.of(tick)).execute((_, _) -> poller.round(() -> running));
        scheduler = Scheduler.create(dataSource)
                .startTasks(task)
                .tableName("poll_task")
                .threads(1)
                .pollingInterval(tick)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(SILENCES)
                .shutdownMaxWait(LAST_LOOK)
                .clock(clock::instant)
                .build();
    }

    /** The next round was set while the clock was ahead. */
    @Scheduled(fixedDelayString = "PT1M")
    void goOn() {
        Instant now = clock.instant();
        scheduler
                .getScheduledExecution(task.getDefaultTaskInstance())
                .filter(next -> !next.isPicked() && next.getExecutionTime().isAfter(now.plus(tick.multipliedBy(2))))
                .ifPresent(_ -> scheduler.reschedule(task.getDefaultTaskInstance(), now));
    }

    @Override
    public void start() {
        running = true;
        poller.hurry();
        scheduler.start();
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
