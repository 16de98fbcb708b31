package id.tanggap.command.opd.registration;

import id.tanggap.command.decision.Intent;
import id.tanggap.command.decision.Rule;
import id.tanggap.command.opd.Description;
import id.tanggap.command.opd.OpdState;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.opd.OpdRegistered;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An OPD enters the register. */
public record RegisterOpd(OpdId opd, Description description, Actor by, Instant at)
        implements Intent<OpdState, OpdEvent> {

    @Override
    public Object target() {
        return opd;
    }

    @Override
    public List<OpdEvent> decide(@Nullable OpdState state) {
        Rule.require(new AnOpdIsNotItsOwnParent(opd, description), new AnOpdIsRegisteredOnce(state, description));
        return state == null
                ? List.of(new OpdRegistered(opd, description.name(), description.kind(), description.parent(), by, at))
                : List.of();
    }
}
