package id.tanggap.command.routing.version;

import id.tanggap.command.decision.Intent;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.routing.AutomaticAssignmentSet;
import id.tanggap.events.routing.AutomaticTerms;
import id.tanggap.events.routing.RoutingEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether, and how far, what was learned may assign without anybody. */
public record SetAutomatic(AutomaticTerms terms, Actor by, Instant at) implements Intent<LearnedRouting, RoutingEvent> {

    @Override
    public Object target() {
        return LearnedRouting.LINE;
    }

    @Override
    public List<RoutingEvent> decide(@Nullable LearnedRouting state) {
        return LearnedRouting.of(state).automatic().equals(terms)
                ? List.of()
                : List.of(new AutomaticAssignmentSet(terms, by, at));
    }
}
