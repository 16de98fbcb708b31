package id.tanggap.command.complaint.handling;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.events.complaint.CitizenKeptSilent;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.desk.Due;
import java.time.Instant;
import java.util.List;

/** The citizen had time to answer the OPD's question and did not: the OPD has to go on with what it knows. */
public record EndWaiting(ComplaintId complaint, Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        Due reply = state.timeSheet().reply();
        return reply == null || !reply.passed(at) ? List.of() : List.of(new CitizenKeptSilent(complaint, at));
    }
}
