package id.tanggap.command.intake.journal;

import id.tanggap.events.complaint.ComplaintCaptured;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Brings a person's trace that was lost between its event and its row, so that an erasure finds the complaint. */
@ProcessingGroup("rows")
final class WhenComplaintCapturedThenTrace {

    private final PersonTraces traces;

    WhenComplaintCapturedThenTrace(PersonTraces traces) {
        this.traces = traces;
    }

    @EventHandler
    void on(ComplaintCaptured event) {
        traces.note(event.citizen(), event.complaint());
    }
}
