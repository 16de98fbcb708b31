package id.tanggap.command.opd;

import id.tanggap.command.decision.Intent;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants of an OPD that is in the register. */
public interface OpdIntent extends Intent<OpdState, OpdEvent> {

    OpdId opd();

    /** As {@link Intent#decide}, of an OPD that is registered. */
    List<OpdEvent> of(OpdState state);

    @Override
    default Object target() {
        return opd();
    }

    @Override
    default List<OpdEvent> decide(@Nullable OpdState state) {
        if (state == null) {
            throw new RuleBroken(new TheOpdIsRegistered(opd(), null));
        }
        return of(state);
    }
}
