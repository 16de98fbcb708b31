package id.tanggap.command.person;

import id.tanggap.command.complaint.publicity.RedactComplaint;
import id.tanggap.command.decision.Grants;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.person.PersonErased;
import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Finishes what an erasure began. Every step may be done twice, so it may be stopped anywhere and come again; it also
 * runs during a replay, for a database that was restored from a backup has the keys of those who were erased since.
 */
@Component
@ProcessingGroup("erasure")
class WhenPersonErasedThenForget {

    private final Erasure erasure;
    private final Grants grants;
    private final EventStore events;
    private final Clock clock;

    WhenPersonErasedThenForget(Erasure erasure, Grants grants, EventStore events, Clock clock) {
        this.erasure = erasure;
        this.grants = grants;
        this.events = events;
        this.clock = clock;
    }

    @EventHandler
    void on(PersonErased event) {
        erasure.destroyKey(event.person());
        erasure.eraseKin(event.person(), event.by());
        erasure.scrub(event.person());
        erasure.complaintsOf(event.person()).stream()
                .filter(this::isCaptured)
                .forEach(complaint -> grants.grant(new RedactComplaint(complaint, event.person(), clock.instant())));
        erasure.forgetNames(event.person());
    }

    /** A delivery may be kept whose post is no complaint yet: what that one will say is sealed for nobody. */
    private boolean isCaptured(ComplaintId complaint) {
        return events.lastSequenceNumberFor(complaint.toString()).isPresent();
    }
}
