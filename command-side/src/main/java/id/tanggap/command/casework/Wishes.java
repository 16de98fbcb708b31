package id.tanggap.command.casework;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of the verbs, as they are sent; {@link Given} says what is wrong with them. */
final class Wishes {

    private Wishes() {}

    /** @param permalink where the answer stands on the platform */
    record Text(
            @JsonAlias({"answer", "question", "reason", "note"}) @Nullable
            String text,

            @Nullable String permalink) {}

    /** @param permalink where it stands on the platform; may be left out where there are no links, as in a chat */
    record Published(@Nullable String permalink) {}

    record Assign(@Nullable String opd) {}

    /** @param role {@code lead} (unless said otherwise) or {@code supporting} */
    record Tag(
            @Nullable String opd,
            @Nullable String role,
            @JsonAlias("note") @Nullable String text) {}

    record Resolve(
            @JsonAlias({"solution", "note"}) @Nullable String text,
            @Nullable List<Shown> evidence) {}

    /** What shows that a solution is real: a link, alone or with a caption. */
    record Shown(@Nullable String url, @Nullable String caption) {

        @JsonCreator
        Shown {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Shown link(String url) {
            return new Shown(url, null);
        }
    }

    record Refuse(
            @Nullable String reason,
            @JsonAlias("note") @Nullable String text) {}

    record Categorise(@Nullable String category) {}

    record Locate(@Nullable String place, @Nullable String address) {}

    record Merge(@Nullable String into) {}

    /** @param supporter how the other citizen is known, such as a telephone number; only its pseudonym is kept */
    record Support(@Nullable String supporter) {}

    /** @param level {@code head}, {@code sekda} or {@code mayor} (unless said otherwise) */
    record Escalate(
            @Nullable String level,
            @JsonAlias("reason") @Nullable String text) {}

    /**
     * @param accused the id of the OPD that it is about
     * @param accusedHead whether it is about the person who heads that OPD
     * @param citizenKey what the citizen was given with the tracking code; staff who write for a citizen have none
     */
    record Accuse(
            @JsonAlias("opd") @Nullable String accused,
            @Nullable Boolean accusedHead,
            @Nullable String citizenKey) {}

    record Withhold(@Nullable String reason) {}

    /** @param reason what the contact is needed for */
    record See(@JsonAlias("text") @Nullable String reason) {}

    /**
     * @param citizenKey what the citizen was given with the tracking code
     * @param through how the citizen said so to staff: {@code telephone}, {@code message} or {@code in-person}
     */
    record Agree(@Nullable String citizenKey, @Nullable String through) {}

    /**
     * @param visibility {@code public} or {@code confidential}
     * @param citizenKey what the citizen was given with the tracking code; staff who write for a citizen have none
     */
    record Visible(
            @Nullable String visibility,
            @JsonAlias("code") @Nullable String citizenKey) {}

    /**
     * @param utterance which message; the citizen's post unless said otherwise
     * @param text why
     * @param citizenKey of its author; nobody else has one
     */
    record Hide(
            @Nullable String utterance,
            @JsonAlias("reason") @Nullable String text,
            @JsonAlias("code") @Nullable String citizenKey) {

        static final Hide THE_POST = new Hide(null, null, null);
    }

    /**
     * @param utterance which message; the citizen's post unless said otherwise
     * @param decision {@code hide} or {@code show}
     */
    record Decide(
            @Nullable String utterance,
            @Nullable String decision,
            @Nullable String reason) {}

    /** @param passages words as they stand in the texts that the public reads; one alone may stand without a list */
    record Passages(
            @JsonAlias("passage") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
            List<String> passages) {}

    /** @param citizenKey what the citizen was given with the tracking code; staff who write for a citizen have none */
    record Confirm(@Nullable String citizenKey) {}

    record Tell(
            @JsonAlias({"reason", "information"}) @Nullable String text,
            @Nullable String citizenKey) {}
}
