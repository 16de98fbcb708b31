package id.tanggap.command.complaint.publicity;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.rule.OnlyTheHoldingOpdSaysWhatIsPublic;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.AgreedThrough;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.PublicityAgreed;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The citizen agrees that everybody reads what was said by a private channel. What staff withhold stays withheld.
 *
 * @param opd whose officer noted it; null for the citizen and for those who act for the whole government
 */
public record AgreeToPublicity(
        ComplaintId complaint, @Nullable OpdId opd, AgreedThrough through, Actor by, Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        Rule.require(new OnlyTheHoldingOpdSaysWhatIsPublic(state, opd));
        return state.publicity().opened() ? List.of() : List.of(new PublicityAgreed(complaint, through, by, at));
    }
}
