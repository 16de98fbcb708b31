package id.tanggap.command.complaint.publicity;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.rule.OnlyItsCitizenOpensAComplaint;
import id.tanggap.command.complaint.rule.WhatIsOverKeepsItsVisibility;
import id.tanggap.command.complaint.rule.WhatWasErasedHasNoVisibility;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.Publicity;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.events.complaint.VisibilityChosen;
import java.time.Instant;
import java.util.List;

/** The citizen says who may know of the complaint, in either direction. What staff withhold stays withheld. */
public record ChooseVisibility(ComplaintId complaint, Visibility visibility, Actor by, Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        Rule.require(new WhatWasErasedHasNoVisibility(state));
        if (isSo(state.publicity())) {
            return List.of();
        }
        Rule.require(new WhatIsOverKeepsItsVisibility(state));
        Rule.require(new OnlyItsCitizenOpensAComplaint(visibility, by));
        return List.of(new VisibilityChosen(complaint, visibility, by, at));
    }

    /** What a private channel keeps by silence is not yet what its citizen wants. */
    private boolean isSo(Publicity publicity) {
        return visibility == Visibility.CONFIDENTIAL ? publicity.entrusted() : publicity.opened();
    }
}
