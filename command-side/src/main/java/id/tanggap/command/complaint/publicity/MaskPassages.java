package id.tanggap.command.complaint.publicity;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.rule.OnlyTheHoldingOpdSaysWhatIsPublic;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.PassagesMasked;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public must not read these words, such as the name of somebody that no rule can know.
 *
 * @param opd for whom it is wanted; null for those who act for the whole government
 * @param passages under the citizen's key; each stands in a text that everybody reads
 */
public record MaskPassages(ComplaintId complaint, @Nullable OpdId opd, List<Sealed> passages, Actor by, Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        Rule.require(new OnlyTheHoldingOpdSaysWhatIsPublic(state, opd));
        List<Sealed> more = passages.stream()
                .distinct()
                .filter(passage -> !state.masked().contains(passage))
                .toList();
        return more.isEmpty() ? List.of() : List.of(new PassagesMasked(complaint, more, by, at));
    }
}
