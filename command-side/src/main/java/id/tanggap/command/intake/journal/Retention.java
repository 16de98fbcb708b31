package id.tanggap.command.intake.journal;

import id.tanggap.command.time.TrustedTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Deletes deliveries after their time, unless something of them is still on its way or parked; then destroys the keys of
 * the days of which nothing is left.
 */
class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final Deliveries deliveries;
    private final Drawers drawers;
    private final Duration kept;
    private final TrustedTime time;

    Retention(Deliveries deliveries, Drawers drawers, Duration kept, TrustedTime time) {
        this.deliveries = deliveries;
        this.drawers = drawers;
        this.kept = kept;
        this.time = time;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void sweep() {
        time.now().ifPresent(now -> forgetBefore(now.minus(kept)));
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
