package id.tanggap.command.complaint.handling;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Saying;
import id.tanggap.command.complaint.rule.OnlyAnInvolvedOpdAnswers;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The government answers in public.
 *
 * @param opd null when the mayor or Diskominfo answer themselves
 */
public record AnswerComplaint(
        ComplaintId complaint,
        Saying said,
        @Nullable OpdId opd,
        Sealed answer,
        @Nullable Sealed permalink,
        Actor by,
        Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        UtteranceId utterance = state.heard().name(said, by, "answer", answer);
        if (state.heard().knows(utterance)) {
            return List.of();
        }
        Rule.require(new OnlyAnInvolvedOpdAnswers(state, opd));
        return Opened.before(
                state, opd, by, at, new ComplaintAnswered(complaint, utterance, opd, answer, permalink, by, at));
    }
}
