package id.tanggap.command.complaint.publicity;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.rule.OnlyWhatSomebodyAskedForIsDecided;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.HidingReason;
import id.tanggap.events.complaint.HidingRefusal;
import id.tanggap.events.complaint.HidingRefused;
import id.tanggap.events.complaint.Hidings.Hiding;
import id.tanggap.events.complaint.MessageHidden;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.complaint.WordsDigest;
import java.time.Instant;
import java.util.List;

/** Somebody decides what was asked, or decides it the other way after an objection. */
public record DecideHiding(ComplaintId complaint, UtteranceId utterance, Decision decision, Actor by, Instant at)
        implements ComplaintIntent {

    /** What becomes of the message. */
    public sealed interface Decision {

        record Hide(HidingReason reason, WordsDigest digest) implements Decision {}

        record Show(HidingRefusal reason) implements Decision {}
    }

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        Hiding asked = state.hidings().of(utterance.value());
        Rule.require(new OnlyWhatSomebodyAskedForIsDecided(asked));
        return switch (decision) {
            case Decision.Hide(HidingReason reason, WordsDigest digest) ->
                asked != null && asked.conceals()
                        ? List.of()
                        : List.of(new MessageHidden(complaint, utterance, reason, digest, by, at));
            case Decision.Show(HidingRefusal reason) ->
                asked != null && asked.refused() != null
                        ? List.of()
                        : List.of(new HidingRefused(complaint, utterance, reason, by, at));
        };
    }
}
