package id.tanggap.command.complaint.publicity;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.rule.OnlyWhatEverybodyReadsIsHidden;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.HidingAsked;
import id.tanggap.events.complaint.HidingReason;
import id.tanggap.events.complaint.Hidings.Hiding;
import id.tanggap.events.complaint.MessageHidden;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.complaint.WordsDigest;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says: this is about me, hide it. What comes from its author, or names a private person, is hidden at once; all
 * else somebody decides. Who asks again for what was decided hears the decision.
 *
 * @param atOnce why it is hidden at once; null where somebody has to decide
 */
public record AskHiding(
        ComplaintId complaint, Wanted wanted, @Nullable HidingReason atOnce, Instant decideBy, Actor by, Instant at)
        implements ComplaintIntent {

    /**
     * Which message.
     *
     * @param grounds sealed; null where nothing was said
     */
    public record Wanted(
            UtteranceId utterance,
            WordsDigest digest,
            @Nullable Sealed grounds) {}

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        Rule.require(new OnlyWhatEverybodyReadsIsHidden(state));
        Hiding before = state.hidings().of(wanted.utterance().value());
        if (before != null && (before.conceals() || !isHiddenNow())) {
            return List.of();
        }
        HidingAsked asked = new HidingAsked(complaint, wanted.utterance(), wanted.grounds(), decideBy, by, at);
        return atOnce == null
                ? List.of(asked)
                : List.of(
                        asked,
                        new MessageHidden(complaint, wanted.utterance(), atOnce, wanted.digest(), Actor.SYSTEM, at));
    }

    /** What somebody decided, or is deciding, a rule does not decide again; its author does. */
    private boolean isHiddenNow() {
        return atOnce == HidingReason.AUTHOR_ASKED;
    }
}
