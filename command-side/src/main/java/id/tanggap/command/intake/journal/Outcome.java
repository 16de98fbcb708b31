package id.tanggap.command.intake.journal;

import id.tanggap.events.complaint.ComplaintId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a change.
 *
 * @param reason without a word of what a citizen wrote
 */
public record Outcome(
        State state, @Nullable String reason, @Nullable ComplaintId complaint) {

    public static Outcome of(State state, ComplaintId complaint) {
        return new Outcome(state, null, complaint);
    }

    public static Outcome ignored(String reason) {
        return new Outcome(State.IGNORED, reason, null);
    }

    public static Outcome parked(String reason) {
        return new Outcome(State.PARKED, reason, null);
    }
}
