package id.tanggap.command.routing.learned;

import id.tanggap.events.person.PersonErased;
import id.tanggap.events.routing.ModelTrained.Cause;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever is erased is gone from what was learned as well. */
@Component
@Order(4)
@ProcessingGroup("routing")
@DisallowReplay
class WhenPersonErasedThenLearnAnew {

    private final Schedule schedule;

    WhenPersonErasedThenLearnAnew(Schedule schedule) {
        this.schedule = schedule;
    }

    @EventHandler
    void on(PersonErased event) {
        schedule.soon(Cause.ERASURE);
    }
}
