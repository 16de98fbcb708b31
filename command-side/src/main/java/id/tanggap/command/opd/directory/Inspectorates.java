package id.tanggap.command.opd.directory;

import id.tanggap.command.opd.OpdState;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.opd.OpdKind;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** The inspectorates of the register, as it is now; few complaints ask. */
@Component
public final class Inspectorates {

    private final OpdDirectory directory;
    private final EventStore events;

    public Inspectorates(OpdDirectory directory, EventStore events) {
        this.directory = directory;
        this.events = events;
    }

    public List<OpdId> all() {
        return directory.all().stream().filter(this::isOne).toList();
    }

    public boolean isOne(OpdId opd) {
        return OpdState.KIND
                .read(opd, events.readEvents(opd.toString()))
                .state()
                .filter(state -> state.description().kind() == OpdKind.INSPEKTORAT)
                .isPresent();
    }
}
