package id.tanggap.command.opd.registration;

import id.tanggap.command.opd.Jurisdiction;
import id.tanggap.command.opd.OpdIntent;
import id.tanggap.command.opd.OpdState;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.opd.JurisdictionSet;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.List;

/** What the OPD answers for, and where, from now on. */
public record SetJurisdiction(OpdId opd, Jurisdiction jurisdiction, Actor by, Instant at) implements OpdIntent {

    @Override
    public List<OpdEvent> of(OpdState state) {
        return state.jurisdiction().equals(jurisdiction)
                ? List.of()
                : List.of(new JurisdictionSet(opd, jurisdiction.categories(), jurisdiction.areas(), by, at));
    }
}
