package id.tanggap.command.deadline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.SmartLifecycle;

/**
 * The reminders of all nodes, in PostgreSQL. Each is carried out by one node, once its time has come, again and again
 * until it succeeds; asking a complaint twice changes nothing.
 */
final class Reminders implements SmartLifecycle {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

    /** How often a node says that it is still at work on a reminder; four silences, and another node takes it. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int SILENCES = 4;

    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;
    private volatile boolean running;

    Reminders(DataSource dataSource, CommandGateway commands, Clock clock, Duration poll) {
        task = Tasks.oneTime("complaint-reminder")
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY, 1.5))
                .execute((instance, context) ->
                        commands.sendAndWait(Reminder.parse(instance.getId()).question(clock.instant())));
        scheduler = Scheduler.create(dataSource, task)
                .threads(2)
                .pollingInterval(poll)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(SILENCES)
                .clock(clock::instant)
                .build();
    }

    /** Sets it, unless it is set. */
    void set(Reminder reminder) {
        scheduler.scheduleIfNotExists(task.instance(reminder.text()), reminder.when());
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
