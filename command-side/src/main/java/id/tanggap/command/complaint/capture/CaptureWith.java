package id.tanggap.command.complaint.capture;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.decision.Intent;
import id.tanggap.events.complaint.ComplaintEvent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A complaint is captured, and what else is known of it at that moment happens with it: both or neither. */
interface CaptureWith extends Intent<ComplaintState, ComplaintEvent> {

    Intent<ComplaintState, ComplaintEvent> capture();

    List<ComplaintEvent> known();

    @Override
    default Object target() {
        return capture().target();
    }

    @Override
    default List<ComplaintEvent> decide(@Nullable ComplaintState state) {
        List<ComplaintEvent> captured = capture().decide(state);
        return captured.isEmpty()
                ? captured
                : Stream.concat(captured.stream(), known().stream()).toList();
    }
}
