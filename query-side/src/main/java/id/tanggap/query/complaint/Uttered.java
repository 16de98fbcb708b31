package id.tanggap.query.complaint;

import id.tanggap.events.complaint.ReplyReach;
import id.tanggap.events.complaint.Utterance;
import id.tanggap.events.person.Sealed;
import id.tanggap.query.complaint.Message.Meaning;
import id.tanggap.query.complaint.Message.Outgoing;
import id.tanggap.query.complaint.Message.Speaker;
import id.tanggap.query.unsealing.Unsealing;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Message} as sealed as it was told.
 *
 * @param outgoing null for what does not go out from here
 */
record Uttered(
        String id,
        Speaker speaker,
        Instant at,
        Meaning meaning,
        SealedWording wording,
        @Nullable SentOut outgoing) {

    /**
     * @param permalink where it stands on the platform
     * @param reach how far it came from there, as far as anybody told
     */
    record SentOut(
            Outgoing.State state,
            @Nullable Sealed permalink,
            Instant at,
            @Nullable String reason,
            @Nullable ReplyReach reach) {

        SentOut next(SentOut now) {
            return new SentOut(now.state, now.permalink, now.at, now.reason, reach);
        }

        SentOut reached(ReplyReach further) {
            return new SentOut(state, permalink, at, reason, further);
        }

        SentOut forgotten() {
            return new SentOut(state, null, at, reason, reach);
        }

        Measure.Outcome outcome() {
            return switch (state) {
                case PUBLISHED -> Measure.Outcome.DONE;
                case WAITING, HANDED_OVER -> Measure.Outcome.RUNNING;
                case FAILED -> Measure.Outcome.LEFT;
            };
        }

        /** Null while it is on its way. */
        @Nullable
        Instant end() {
            return outcome() == Measure.Outcome.RUNNING ? null : at;
        }
    }

    static Uttered of(Utterance event, Speaker speaker, Instant at, Meaning meaning, @Nullable Sealed text) {
        return new Uttered(event.utterance().value(), speaker, at, meaning, SealedWording.of(text, null), null);
    }

    Uttered at(@Nullable Sealed permalink) {
        return with(new SealedWording(wording.text(), permalink, wording.earlier(), wording.removed()));
    }

    Uttered by(Speaker another) {
        return new Uttered(id, another, at, meaning, wording, outgoing);
    }

    Uttered with(SealedWording next) {
        return new Uttered(id, speaker, at, meaning, next, outgoing);
    }

    Uttered sent(SentOut next) {
        return new Uttered(id, speaker, at, meaning, wording, outgoing == null ? next : outgoing.next(next));
    }

    Uttered reached(ReplyReach further) {
        return outgoing == null ? this : new Uttered(id, speaker, at, meaning, wording, outgoing.reached(further));
    }

    Uttered forgotten() {
        SentOut gone = outgoing == null ? null : outgoing.forgotten();
        return new Uttered(id, speaker, at, meaning, wording.forgotten(), gone);
    }

    Stream<@Nullable Sealed> texts() {
        return Stream.concat(wording.texts(), Stream.of(outgoing == null ? null : outgoing.permalink));
    }

    boolean isOfTheCitizen() {
        return speaker.by() == Message.By.CITIZEN;
    }

    /** For staff: all of it. */
    Message opened(Unsealing keys) {
        Outgoing sent = outgoing == null
                ? null
                : new Outgoing(
                        outgoing.state,
                        keys.openNullable(outgoing.permalink),
                        outgoing.at,
                        outgoing.reason,
                        outgoing.reach == null ? null : Words.of(outgoing.reach));
        return new Message(id, speaker, at, meaning, wording.opened(keys), sent);
    }

    /**
     * For everybody: masked, and of the way to the platform no more than that it has come there. No link: an answer stands
     * below the citizen's own post.
     */
    Message masked(Unsealing keys, Hiding hiding) {
        Outgoing sent = outgoing == null || outgoing.state != Outgoing.State.PUBLISHED
                ? null
                : new Outgoing(outgoing.state, null, outgoing.at, null, null);
        return new Message(id, speaker.unnamed(), at, meaning, wording.masked(keys, hiding), sent);
    }
}
