package id.tanggap.command.routing.version;

import id.tanggap.command.decision.Intent;
import id.tanggap.events.routing.AutomaticAssignmentStopped;
import id.tanggap.events.routing.RoutingEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** If too much of what it assigned in seven days was taken back, it assigns no more. */
public record JudgeTheWeek(int assigned, int takenBack, Instant at) implements Intent<LearnedRouting, RoutingEvent> {

    /** Of fewer nothing follows. */
    private static final int FEWEST = 10;

    @Override
    public Object target() {
        return LearnedRouting.LINE;
    }

    @Override
    public List<RoutingEvent> decide(@Nullable LearnedRouting state) {
        LearnedRouting now = LearnedRouting.of(state);
        boolean below =
                assigned >= FEWEST && assigned - takenBack < now.automatic().precision() * assigned;
        return now.automatic().on() && below
                ? List.of(new AutomaticAssignmentStopped(assigned, takenBack, at))
                : List.of();
    }
}
