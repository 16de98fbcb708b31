package id.tanggap.command.deadline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.time.TrustedTime;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The reminders of all nodes, in PostgreSQL. Each is carried out by one node, once its time has come, again and again
 * until it succeeds; asking a complaint twice changes nothing.
 *
 * <p>What is missed or closed for silence is so for good: while it is not certain how late it is, all of them wait.
 */
final class ScheduledReminders implements Reminders, SmartLifecycle {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

    /** How often a node says that it is still at work on a reminder; four silences, and another node takes it. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int SILENCES = 4;

    private final Reminding reminding;
    private final TrustedTime time;
    private final CustomTask<Void> task;
    private final Scheduler scheduler;
    private volatile boolean running;

    ScheduledReminders(
            DataSource dataSource, Grants grants, Complaints complaints, Clock clock, TrustedTime time, Duration poll) {
        this.reminding = new Reminding(grants, complaints, clock, this);
        this.time = time;
        task = Tasks.custom("complaint-reminder", Void.class)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY, 1.5))
                .execute((instance, context) -> ask(Reminder.parse(instance.getId())));
        scheduler = Scheduler.create(dataSource, task)
                .threads(2)
                .pollingInterval(poll)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(SILENCES)
                .clock(clock::instant)
                .build();
    }

    private CompletionHandler<Void> ask(Reminder reminder) {
        if (!time.hasCome(reminder.when())) {
            scheduler.pause();
            return (complete, operations) -> operations.reschedule(complete, reminder.when());
        }
        reminding.ask(reminder);
        return new CompletionHandler.OnCompleteRemove<>();
    }

    @Scheduled(fixedDelayString = "PT1M")
    void goOn() {
        scheduler.resume();
    }

    @Override
    public void set(Reminder reminder) {
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
