package id.tanggap.command.opd.leadership;

import id.tanggap.command.decision.Rule;
import id.tanggap.command.opd.Head;
import id.tanggap.command.opd.OpdIntent;
import id.tanggap.command.opd.OpdState;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.opd.HeadAppointed;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person answers for the OPD from then on. Who is in office already keeps the account: then it is the day or the contact
 * that is put right. A text that is sealed as before is the text of before.
 */
public record AppointHead(
        OpdId opd,
        PersonId head,
        Sealed name,
        @Nullable Sealed email,
        @Nullable Sealed phone,
        LocalDate since,
        Actor by,
        Instant at)
        implements OpdIntent {

    @Override
    public List<OpdEvent> of(OpdState state) {
        Rule.require(new AHeadIsInOfficeFromADayThatHasCome(since, at), new AHeadFollowsTheFormer(state, head, since));
        List<Head> heads = state.staff().heads();
        String user = state.staff()
                .head()
                .filter(present -> present.person().equals(head))
                .map(Head::user)
                .orElseGet(() -> OfficeAccount.ofHead(opd, heads.size() + 1));
        Head wanted = new Head(head, user, name, email, phone, since);
        return heads.contains(wanted)
                ? List.of()
                : List.of(new HeadAppointed(opd, head, user, name, email, phone, since, by, at));
    }
}
