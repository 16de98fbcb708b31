package id.tanggap.demo.plan;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.decision.Intent;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.person.PersonId;
import java.util.List;

/**
 * All that happens to one complaint, in its order.
 *
 * @param commands the first one captures it
 */
public record Story(
        ComplaintId complaint,
        Channel channel,
        String postId,
        PersonId citizen,
        List<Intent<ComplaintState, ComplaintEvent>> commands) {}
