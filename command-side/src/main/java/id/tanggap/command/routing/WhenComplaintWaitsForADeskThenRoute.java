package id.tanggap.command.routing;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.complaint.Outlook;
import id.tanggap.command.decision.Grants;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintCategorised;
import id.tanggap.events.complaint.ComplaintDeclined;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintLocated;
import id.tanggap.events.complaint.ComplaintReopened;
import id.tanggap.events.complaint.ComplaintUnmerged;
import id.tanggap.events.complaint.OfficeAccused;
import id.tanggap.events.complaint.VisibilityChosen;
import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whatever may have told a rule something new lets the rules be asked again. */
@Component
@Order(2)
@ProcessingGroup("routing")
@DisallowReplay
class WhenComplaintWaitsForADeskThenRoute {

    private final Complaints complaints;
    private final Routing routing;
    private final Grants grants;
    private final Clock clock;

    WhenComplaintWaitsForADeskThenRoute(Complaints complaints, Routing routing, Grants grants, Clock clock) {
        this.complaints = complaints;
        this.routing = routing;
        this.grants = grants;
        this.clock = clock;
    }

    @EventHandler
    void on(ComplaintCaptured event, @MetaDataValue(Outlook.NAME) @Nullable String outlook) {
        if (outlook == null || Outlook.WAITING.is(outlook)) {
            route(event.complaint());
        }
    }

    @EventHandler
    void on(ComplaintCategorised event, @MetaDataValue(Outlook.NAME) @Nullable String outlook) {
        if (outlook == null || Outlook.WAITING.is(outlook)) {
            route(event.complaint());
        }
    }

    @EventHandler
    void on(ComplaintLocated event, @MetaDataValue(Outlook.NAME) @Nullable String outlook) {
        if (outlook == null || Outlook.WAITING.is(outlook)) {
            route(event.complaint());
        }
    }

    /** What was public may be on a desk that must not know of it any more. */
    @EventHandler
    void on(VisibilityChosen event) {
        leaveTheAccused(event.complaint());
    }

    @EventHandler
    void on(OfficeAccused event) {
        leaveTheAccused(event.complaint());
    }

    private void leaveTheAccused(ComplaintId complaint) {
        complaints
                .find(complaint)
                .filter(ComplaintState::accusesInConfidence)
                .map(ComplaintState::id)
                .ifPresent(this::route);
    }

    @EventHandler
    void on(ComplaintDeclined event) {
        route(event.complaint());
    }

    @EventHandler
    void on(ComplaintReopened event) {
        route(event.complaint());
    }

    @EventHandler
    void on(ComplaintUnmerged event) {
        route(event.complaint());
    }

    private void route(ComplaintId id) {
        complaints
                .find(id)
                .filter(ComplaintState::waitsForADesk)
                .map(complaint -> routing.route(complaint, clock.instant()))
                .ifPresent(grants::grant);
    }
}
