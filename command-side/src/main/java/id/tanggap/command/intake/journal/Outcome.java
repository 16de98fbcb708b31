package id.tanggap.command.intake.journal;

import id.tanggap.command.intake.post.WhyIgnored;
import id.tanggap.command.intake.post.WhyParked;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a change.
 *
 * @param reason without a word of what a citizen wrote; of what is ignored {@link WhyIgnored#word()}, of what is parked {@link WhyParked#word()}
 * @param detail what the reason alone does not say
 * @param complaint the one that it became or belongs to
 * @param awaits the posts of which any would let it mean something, by their digests; only of what is ignored
 */
public record Outcome(
        State state,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable ComplaintId complaint,
        List<ComplaintId> awaits) {

    public Outcome {
        awaits = List.copyOf(awaits);
    }

    public Outcome(State state, @Nullable String reason, @Nullable String detail, @Nullable ComplaintId complaint) {
        this(state, reason, detail, complaint, List.of());
    }

    /** The platform is to be asked first. */
    public static Outcome asking() {
        return new Outcome(State.ASKING, null, null, null);
    }

    /** The same, until one of these posts comes. */
    public Outcome awaiting(Channel channel, List<String> posts) {
        return new Outcome(
                state,
                reason,
                detail,
                complaint,
                posts.stream().map(post -> ComplaintId.of(channel, post)).toList());
    }

    public static Outcome of(State state, ComplaintId complaint) {
        return new Outcome(state, null, null, complaint);
    }

    /** Its author was erased after it was written. */
    public static Outcome erased() {
        return new Outcome(State.ERASED, null, null, null);
    }

    public static Outcome ignored(WhyIgnored why) {
        return new Outcome(State.IGNORED, why.word(), null, null);
    }

    /** @param about the complaint that it would have been added to */
    public static Outcome ignored(WhyIgnored why, ComplaintId about) {
        return new Outcome(State.IGNORED, why.word(), null, about);
    }

    public static Outcome parked(WhyParked why) {
        return new Outcome(State.PARKED, why.word(), why.detail(), null);
    }
}
