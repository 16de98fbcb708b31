package id.tanggap.command.complaint.publicity;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.rule.WhatWasErasedHasNoVisibility;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.NamingLookedAt;
import java.time.Instant;
import java.util.List;

/** Somebody has looked at what names a person: everybody may read it, as far as nothing else keeps it. */
public record LookAtNaming(ComplaintId complaint, Actor by, Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        Rule.require(new WhatWasErasedHasNoVisibility(state));
        return state.publicity().unseen() ? List.of(new NamingLookedAt(complaint, by, at)) : List.of();
    }
}
