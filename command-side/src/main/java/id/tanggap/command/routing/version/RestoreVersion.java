package id.tanggap.command.routing.version;

import id.tanggap.command.decision.Intent;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.routing.ModelRestored;
import id.tanggap.events.routing.RoutingEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version that is kept is in use from now on. */
public record RestoreVersion(int version, Actor by, Instant at) implements Intent<LearnedRouting, RoutingEvent> {

    @Override
    public Object target() {
        return LearnedRouting.LINE;
    }

    @Override
    public List<RoutingEvent> decide(@Nullable LearnedRouting state) {
        LearnedRouting now = LearnedRouting.of(state);
        Rule.require(new TheVersionIsKept(now, version));
        return Integer.valueOf(version).equals(now.present()) ? List.of() : List.of(new ModelRestored(version, by, at));
    }
}
