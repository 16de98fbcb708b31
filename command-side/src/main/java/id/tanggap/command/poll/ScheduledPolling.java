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

    /** How late an account's turn may be noticed. */
    private static final Duration TICK = Duration.ofSeconds(10);

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int SILENCES = 4;

    private final Poller poller;
    private final Clock clock;
    private final RecurringTask<Void> task;
    private final Scheduler scheduler;
    private volatile boolean running;

    ScheduledPolling(DataSource dataSource, Poller poller, Clock clock) {
        this.poller = poller;
        this.clock = clock;
        task = Tasks.recurring("poll", FixedDelay.of(TICK)).execute((_, _) -> poller.round(() -> running));
        scheduler = Scheduler.create(dataSource)
                .startTasks(task)
                .tableName("poll_task")
                .threads(1)
                .pollingInterval(TICK)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(SILENCES)
                .shutdownMaxWait(TICK)
                .clock(clock::instant)
                .build();
    }

    /** The next round was set while the clock was ahead. */
    @Scheduled(fixedDelayString = "PT1M")
    void goOn() {
        Instant now = clock.instant();
        scheduler
                .getScheduledExecution(task.getDefaultTaskInstance())
                .filter(next -> !next.isPicked() && next.getExecutionTime().isAfter(now.plus(TICK.multipliedBy(2))))
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
