package id.tanggap.query.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Hidings;
import id.tanggap.events.complaint.MessageBy;
import id.tanggap.events.complaint.MessageMeaning;
import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said in the conversation about a complaint; the fields of its parts lie flat beside the others, and names of
 * its enumerations are as they are written here.
 *
 * @param id of the utterance; the citizen's first post has the complaint's own. Null in what is read of documents of old
 * @param at when it was said
 * @param outgoing what became of it on the platform; null for what does not go out from here
 */
public record Message(
        @Nullable String id,
        @JsonUnwrapped Speaker speaker,
        Instant at,
        Meaning meaning,
        @JsonUnwrapped Wording wording,
        @Nullable Outgoing outgoing) {

    /** What it meant when it was said. */
    public enum Meaning {
        /** The post that became the complaint. */
        COMPLAINT,
        ANSWER,
        QUESTION,
        SOLUTION,
        /** The citizen told more. */
        INFORMATION,
        /** The citizen is asked whether it is solved. */
        CONFIRMATION_REQUEST,
        CONFIRMATION,
        DISPUTE,
        /** What a leader wrote to an OPD with a tag, for staff alone. */
        TAG,
        /** Why an OPD found it not its own, for staff alone. */
        DECLINE,
        /** What triage wrote when it refused, for staff alone. */
        REFUSAL,
        THANKS,
        /** Somebody else has the same complaint. */
        SUPPORT,
        /** Somebody else knows more about it. */
        FURTHER_INFORMATION,
        /** An office on whose desk it is not said something about it. */
        OFFICE_WORD,
        /** Neither plainly a confirmation nor a dispute: somebody must look. */
        UNCLEAR,
        /** It is said beside the complaint and counts nowhere. */
        TALK;

        static Meaning of(MessageMeaning meaning) {
            return switch (meaning) {
                case THANKS -> THANKS;
                case SUPPORT -> SUPPORT;
                case FURTHER_INFORMATION -> FURTHER_INFORMATION;
                case OFFICE_WORD -> OFFICE_WORD;
                case UNCLEAR -> UNCLEAR;
                case TALK -> TALK;
            };
        }

        /** Nobody was told that everybody reads what they add to a complaint, be it their own or another one. */
        boolean everybodyReadsIt() {
            return switch (this) {
                case COMPLAINT, ANSWER, QUESTION, SOLUTION, CONFIRMATION_REQUEST, OFFICE_WORD -> true;
                case INFORMATION,
                        CONFIRMATION,
                        DISPUTE,
                        TAG,
                        DECLINE,
                        REFUSAL,
                        THANKS,
                        SUPPORT,
                        FURTHER_INFORMATION,
                        UNCLEAR,
                        TALK -> false;
            };
        }
    }

    /** In the eyes of the complaint. */
    public enum By {
        /** Who complained. */
        CITIZEN,
        /** An office; where none is named, the government itself. */
        OPD,
        LEADER,
        /** Anybody else. */
        OTHER
    }

    /**
     * Who said it.
     *
     * @param opd of {@link By#OPD} alone
     * @param leader of {@link By#LEADER} alone, for staff: the leader's id, or the account that speaks for the leader here
     */
    public record Speaker(
            By by, @Nullable String opd, @Nullable String leader) {

        static final Speaker CITIZEN = new Speaker(By.CITIZEN, null, null);

        static Speaker of(MessageBy said) {
            return new Speaker(
                    By.valueOf(said.kind().name()),
                    said.opd() == null ? null : said.opd().value(),
                    said.leader() == null ? null : said.leader().value());
        }

        static Speaker of(LeaderId leader) {
            return new Speaker(By.LEADER, null, leader.value());
        }

        static Speaker of(OpdId opd) {
            return new Speaker(By.OPD, opd.value(), null);
        }

        /** Which account spoke is nobody's business but the staff's. */
        Speaker unnamed() {
            return new Speaker(by, opd, null);
        }

        /** Somebody of the government. */
        static Speaker of(Actor actor, @Nullable OpdId opd) {
            if (opd != null) {
                return of(opd);
            }
            return actor.kind() == Actor.Kind.MAYOR
                    ? new Speaker(By.LEADER, null, actor.user())
                    : new Speaker(By.OPD, null, null);
        }
    }

    /**
     * Its words.
     *
     * @param text null where nothing was written, where it may not be read, and once the citizen was erased
     * @param permalink where it stands on the platform
     * @param earlier what it said before it was edited, oldest first; for staff alone
     * @param hiding whether somebody asked that it be hidden, and what became of that; null where nobody did
     * @param removed how its platform took it away ({@code deleted}, {@code hidden}), null while it is there
     */
    public record Wording(
            @Nullable String text,
            @Nullable String permalink,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Earlier> earlier,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String removed,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Concealment hiding) {

        public Wording {
            earlier = earlier == null ? List.of() : earlier;
        }

        Wording to(Grain grain) {
            return hiding == null ? this : new Wording(text, permalink, earlier, removed, hiding.to(grain));
        }

        Wording asked(@Nullable Concealment somebody) {
            return new Wording(text, permalink, earlier, removed, somebody);
        }

        /** That it is there, and nothing of it. */
        Wording hidden(Concealment how) {
            return new Wording(null, null, List.of(), null, how);
        }

        /** Whether everybody may be told it. */
        boolean isShown() {
            return removed == null && (hiding == null || !hiding.conceals());
        }
    }

    /**
     * Somebody asked that it be hidden.
     *
     * @param at since when that is so
     * @param decideBy by when it will be decided; null once it is
     * @param hidden why nobody reads it any more; null while it is shown
     * @param refused why it stays; null unless that was decided
     * @param digest of what is hidden
     */
    public record Concealment(
            Instant at,
            @Nullable Instant decideBy,
            @Nullable String hidden,
            @Nullable String refused,
            @Nullable String digest) {

        static @Nullable Concealment of(Hidings.@Nullable Hiding asked) {
            return asked == null
                    ? null
                    : new Concealment(
                            asked.at(),
                            asked.decideBy(),
                            asked.hidden() == null ? null : Words.of(asked.hidden()),
                            asked.refused() == null ? null : Words.of(asked.refused()),
                            asked.digest() == null ? null : asked.digest().value());
        }

        Concealment to(Grain grain) {
            return new Concealment(grain.day(at), grain.dayIfAny(decideBy), hidden, refused, digest);
        }

        public boolean conceals() {
            return hidden != null;
        }
    }

    /** @param until when it was edited */
    public record Earlier(@Nullable String text, Instant until) {}

    /**
     * What became of what the government said.
     *
     * @param permalink where it stands on the platform
     * @param at since when that is so; when published, since when it stands there
     * @param reason why not, such as {@code no-token}
     * @param reach how far it came from there ({@code delivered}, {@code read}), for staff, where the platform tells it
     */
    public record Outgoing(
            State state,
            @Nullable String permalink,
            Instant at,
            @Nullable String reason,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reach) {

        Outgoing to(Grain grain) {
            return new Outgoing(state, permalink, grain.day(at), reason, reach);
        }

        public enum State {
            WAITING,
            PUBLISHED,
            FAILED,
            /** To be put there by hand. */
            HANDED_OVER
        }
    }

    public By by() {
        return speaker.by();
    }

    public @Nullable String text() {
        return wording.text();
    }

    Message to(Grain grain) {
        Outgoing sent = outgoing == null ? null : outgoing.to(grain);
        return new Message(id, speaker, grain.day(at), meaning, wording.to(grain), sent);
    }

    /** What somebody asked to have hidden is marked, for staff. */
    Message asked(@Nullable Concealment somebody) {
        return new Message(id, speaker, at, meaning, wording.asked(somebody), outgoing);
    }

    /** What somebody asked to have hidden, as everybody is told of it. */
    Message withheldFromEverybody(@Nullable Concealment somebody) {
        return somebody != null && somebody.conceals()
                ? new Message(id, speaker, at, meaning, wording.hidden(somebody), outgoing)
                : asked(somebody);
    }

    Said said() {
        return new Said(at, speaker.opd(), text());
    }
}
