package id.tanggap.command.complaint.publicity;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.rule.OnlyTheHoldingOpdSaysWhatIsPublic;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.PassagesUnmasked;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public may read these words again.
 *
 * @param opd for whom it is wanted; null for those who act for the whole government
 */
public record UnmaskPassages(
        ComplaintId complaint, @Nullable OpdId opd, List<Sealed> passages, Actor by, Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        Rule.require(new OnlyTheHoldingOpdSaysWhatIsPublic(state, opd));
        List<Sealed> masked =
                passages.stream().distinct().filter(state.masked()::contains).toList();
        return masked.isEmpty() ? List.of() : List.of(new PassagesUnmasked(complaint, masked, by, at));
    }
}
