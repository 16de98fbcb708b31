package id.tanggap.command.routing.learned;

import id.tanggap.command.decision.Grants;
import id.tanggap.command.routing.version.JudgeTheWeek;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintDeclined;
import id.tanggap.events.routing.AutomaticAssignmentStopped;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whenever something may have been taken back, the last seven days are counted. */
@Component
@Order(3)
@ProcessingGroup("routing")
@DisallowReplay
class WhenTooMuchIsTakenBackThenStop {

    private static final Logger log = LoggerFactory.getLogger(WhenTooMuchIsTakenBackThenStop.class);

    private final InUse inUse;
    private final LastWeek lastWeek;
    private final Grants grants;
    private final Clock clock;
    private final Counter stops;

    WhenTooMuchIsTakenBackThenStop(InUse inUse, LastWeek lastWeek, Grants grants, Clock clock, MeterRegistry meters) {
        this.inUse = inUse;
        this.lastWeek = lastWeek;
        this.grants = grants;
        this.clock = clock;
        this.stops = meters.counter("tanggap.routing.automatic.stopped");
    }

    @EventHandler
    void on(ComplaintDeclined event) {
        judge();
    }

    @EventHandler
    void on(ComplaintAssigned event) {
        switch (event.reason().rule()) {
            case TRIAGE_DESK, MAYORS_TAG -> judge();
            case TAGGED_ACCOUNT, CATEGORY_AND_PLACE, SIMILAR_COMPLAINTS, HISTORY -> {}
        }
    }

    @EventHandler
    void on(AutomaticAssignmentStopped event) {
        stops.increment();
        log.warn(
                "Routing assigns nothing by itself any more: {} of {} were taken back within seven days",
                event.takenBack(),
                event.assigned());
    }

    private void judge() {
        if (inUse.automatic().on()) {
            Instant now = clock.instant();
            LastWeek.Count count = lastWeek.before(now);
            grants.grant(new JudgeTheWeek(count.assigned(), count.takenBack(), now));
        }
    }
}
