package id.tanggap.command.complaint.assignment;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.rule.WhatIsOverKeepsItsVisibility;
import id.tanggap.command.complaint.rule.WhatWasErasedHasNoVisibility;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.OfficeAccused;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * It turns out whom a complaint is about.
 *
 * @param head the user of the head, where it is about that person; null where it is about the whole office
 */
public record AccuseOffice(
        ComplaintId complaint, OpdId opd, @Nullable String head, Actor by, Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        Rule.require(new WhatWasErasedHasNoVisibility(state));
        OfficeAccused accused = new OfficeAccused(complaint, opd, head, by, at);
        if (state.disclosure()
                .accused()
                .after(accused)
                .equals(state.disclosure().accused())) {
            return List.of();
        }
        Rule.require(new WhatIsOverKeepsItsVisibility(state));
        return List.of(accused);
    }
}
