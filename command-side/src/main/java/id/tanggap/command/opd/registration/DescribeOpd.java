package id.tanggap.command.opd.registration;

import id.tanggap.command.decision.Rule;
import id.tanggap.command.opd.Description;
import id.tanggap.command.opd.OpdIntent;
import id.tanggap.command.opd.OpdState;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.opd.OpdDescribed;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.List;

/** Its name, kind or parent is another from now on. */
public record DescribeOpd(OpdId opd, Description description, Actor by, Instant at) implements OpdIntent {

    @Override
    public List<OpdEvent> of(OpdState state) {
        Rule.require(new AnOpdIsNotItsOwnParent(opd, description));
        return state.description().equals(description)
                ? List.of()
                : List.of(new OpdDescribed(opd, description.name(), description.kind(), description.parent(), by, at));
    }
}
