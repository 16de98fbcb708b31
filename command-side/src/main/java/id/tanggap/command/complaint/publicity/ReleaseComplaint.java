package id.tanggap.command.complaint.publicity;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.rule.WhatIsEntrustedIsNotReleased;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintReleased;
import id.tanggap.events.complaint.Publicity;
import java.time.Instant;
import java.util.List;

/** Staff let the public see it: what they withheld, and what a private channel alone keeps. */
public record ReleaseComplaint(ComplaintId complaint, Actor by, Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        Publicity publicity = state.publicity();
        Rule.require(new WhatIsEntrustedIsNotReleased(state));
        boolean hidden = publicity.withheld() != null || !publicity.opened() || publicity.unseen();
        return hidden ? List.of(new ComplaintReleased(complaint, by, at)) : List.of();
    }
}
