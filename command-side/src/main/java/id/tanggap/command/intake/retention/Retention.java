package id.tanggap.command.intake.retention;

import id.tanggap.command.intake.journal.Deliveries;
import id.tanggap.command.intake.journal.Drawers;
import id.tanggap.command.time.TrustedTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Empties what was parked for too long; deletes deliveries after their time, unless something of them is still on its way
 * or parked; then destroys the keys of
 * the days of which nothing is left.
 */
class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final Deliveries deliveries;
    private final Drawers drawers;
    private final Parked parked;
    private final Duration kept;
    private final Duration keptParked;
    private final TrustedTime time;

    Retention(
            Deliveries deliveries,
            Drawers drawers,
            Parked parked,
            Duration kept,
            Duration keptParked,
            TrustedTime time) {
        this.deliveries = deliveries;
        this.drawers = drawers;
        this.parked = parked;
        this.kept = kept;
        this.keptParked = keptParked;
        this.time = time;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void sweep() {
        time.now().ifPresent(now -> {
            expire(now);
            forgetBefore(now.minus(kept));
        });
    }

    private void expire(Instant now) {
        int expired = parked.expire(now.minus(keptParked), now);
        if (expired > 0) {
            log.warn(
                    "{} deliveries or changes were parked for {} days and nobody mended them: what they held is deleted",
                    expired,
                    keptParked.toDays());
        }
    }

    private void forgetBefore(Instant before) {
        int gone = deliveries.forget(before);
        if (gone > 0) {
            log.info("{} deliveries were deleted after {} days", gone, kept.toDays());
        }
        LocalDate lastWholeDay = LocalDate.ofInstant(before, ZoneOffset.UTC).minusDays(1);
        drawers.emptyUntil(lastWholeDay).forEach(drawers::destroy);
    }
}
