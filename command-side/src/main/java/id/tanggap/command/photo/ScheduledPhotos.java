package id.tanggap.command.photo;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.PhotoId;
import id.tanggap.photos.Photographs;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * The waiting photos of all nodes, in PostgreSQL. Each is tried by one node, at once and then less and less often, until
 * it is there or is not to be had. No transaction is open while a platform or a scanner is asked.
 */
final class ScheduledPhotos implements WaitingPhotos, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ScheduledPhotos.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String TABLE = "photo_task";
    private static final Duration FIRST_RETRY = Duration.ofSeconds(20);
    private static final int DOUBLINGS = 8;
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);
    private static final int SILENCES = 4;

    private final Photographs photographs;
    private final Clock clock;
    private final CustomTask<Void> fetch;
    private final CustomTask<String> scan;
    private final Scheduler scheduler;
    private volatile boolean running;

    ScheduledPhotos(
            DataSource dataSource,
            Photographs photographs,
            ObjectProvider<PhotoAttempts> attempts,
            Clock clock,
            Duration poll) {
        this.photographs = photographs;
        this.clock = clock;
        fetch = Tasks.custom("photo-fetch", Void.class)
                .onFailure(ScheduledPhotos::later)
                .execute((instance, _) -> {
                    Name name = Name.parse(instance.getId());
                    attempts.getObject().fetch(name.complaint(), name.photo());
                    return new CompletionHandler.OnCompleteRemove<>();
                });
        scan = Tasks.custom("photo-scan", String.class)
                .onFailure(ScheduledPhotos::later)
                .execute((instance, _) -> {
                    Name name = Name.parse(instance.getId());
                    attempts.getObject()
                            .scan(name.complaint(), name.photo(), JSON.readValue(instance.getData(), Aside.class));
                    return new CompletionHandler.OnCompleteRemove<>();
                });
        scheduler = Scheduler.create(dataSource, fetch, scan)
                .tableName(TABLE)
                .threads(2)
                .pollingInterval(poll)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(SILENCES)
                .failureLogging(LogLevel.DEBUG, false)
                .clock(clock::instant)
                .build();
    }

    private static <T> void later(ExecutionComplete complete, ExecutionOperations<T> operations) {
        complete.getCause()
                .filter(cause -> !(cause instanceof PhotoAttempts.StillWaiting))
                .ifPresent(cause -> log.warn(
                        "Photo {} could not be tried; it is tried again",
                        complete.getExecution().taskInstance.getId(),
                        cause));
        int failures = Math.min(DOUBLINGS, complete.getExecution().consecutiveFailures);
        operations.reschedule(complete, complete.getTimeDone().plus(FIRST_RETRY.multipliedBy(1L << failures)));
    }

    @Override
    public void fetch(ComplaintId complaint, PhotoId photo) {
        scheduler.scheduleIfNotExists(fetch.instance(new Name(complaint, photo).text()), clock.instant());
    }

    @Override
    public void putAside(ComplaintState complaint, PhotoId photo, byte[] sent, Sender sender) {
        Aside aside = new Aside(photographs.keep(complaint.citizen(), photo, sent), sender);
        scheduler.scheduleIfNotExists(
                scan.instance(new Name(complaint.id(), photo).text(), JSON.writeValueAsString(aside)),
                clock.instant().plus(FIRST_RETRY));
    }

    /** What a task is called. */
    private record Name(ComplaintId complaint, PhotoId photo) {

        String text() {
            return complaint.value() + " " + photo.value();
        }

        static Name parse(String text) {
            String[] parts = text.split(" ", 2);
            return new Name(new ComplaintId(parts[0]), new PhotoId(parts[1]));
        }
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
