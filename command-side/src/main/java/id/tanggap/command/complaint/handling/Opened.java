package id.tanggap.command.complaint.handling;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Stage;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintAcknowledged;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who answers, asks or resolves has opened the complaint, whether or not they said so first. */
final class Opened {

    private Opened() {}

    static List<ComplaintEvent> before(
            ComplaintState state, @Nullable OpdId opd, Actor by, Instant at, ComplaintEvent event) {
        if (opd == null || !state.heldBy(opd) || state.stage() != Stage.ASSIGNED) {
            return List.of(event);
        }
        return List.of(new ComplaintAcknowledged(state.id(), opd, by, at), event);
    }
}
