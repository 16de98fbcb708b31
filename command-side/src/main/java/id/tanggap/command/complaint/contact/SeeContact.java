package id.tanggap.command.complaint.contact;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Saying;
import id.tanggap.command.complaint.rule.AnErasedCitizenHasNoContact;
import id.tanggap.command.complaint.rule.OnlyWhoHandlesItSeesTheContact;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ContactSeen;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody needs to know who complained.
 *
 * @param opd null for Diskominfo
 * @param reason what for
 */
public record SeeContact(
        ComplaintId complaint, Saying said, @Nullable OpdId opd, Sealed reason, Actor by, Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        Rule.require(new AnErasedCitizenHasNoContact(state));
        Rule.require(new OnlyWhoHandlesItSeesTheContact(state, opd));
        UtteranceId utterance = state.heard().name(said, by, "contact", reason);
        return state.heard().knows(utterance)
                ? List.of()
                : List.of(new ContactSeen(complaint, utterance, by, reason, at));
    }
}
