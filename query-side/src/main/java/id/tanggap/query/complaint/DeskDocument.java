package id.tanggap.query.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.tanggap.query.projection.folding.Document;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as staff see it; the fields of {@link Life} and {@link DeskTexts} lie flat beside the others.
 *
 * @param version one more than the sequence number of the last event in it
 * @param origin how the post reached us
 * @param citizen the pseudonym of who posted
 * @param inReplyTo the complaint whose post this one answers
 * @param tagged the official accounts that the post names
 * @param head the user who answered for the lead when it was assigned
 * @param escalation who has to look: {@code head}, {@code sekda}, {@code mayor}; null once that is settled
 * @param dues all that is due, the next one first; empty when nobody has anything to do by any time
 * @param masked what staff covered by hand in what the public reads, in clear; empty once the citizen was erased
 * @param erasedAt when the texts went, because the citizen was erased
 * @param measures by clock, one {@link Measure} a line; doc values only
 */
public record DeskDocument(
        String id,
        long version,
        String trackingCode,
        String origin,
        String citizen,
        @Nullable String inReplyTo,
        List<Account> tagged,
        @Nullable String head,
        @Nullable Routing routing,
        @Nullable String escalation,
        List<Missed> missed,
        List<Owed> dues,
        List<String> masked,
        @Nullable Instant erasedAt,
        @JsonUnwrapped Life life,
        @JsonUnwrapped DeskTexts texts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<String>> measures)
        implements Document {

    /**
     * @param dues absent from documents that an earlier version of the program wrote
     * @param masked likewise
     */
    public DeskDocument {
        dues = dues == null ? Owed.readFrom(life) : dues;
        masked = Objects.requireNonNullElse(masked, List.of());
    }

    /**
     * What is due in the eyes of a reader, the next one first.
     *
     * @param office which answers for itself alone; null for whoever looks at the whole
     */
    public List<Owed> dues(@Nullable String office) {
        return office == null
                ? dues
                : dues.stream().filter(due -> office.equals(due.opd())).toList();
    }

    /** About how many bytes of memory it takes. */
    int weight() {
        return 2_048 + 2 * texts.length();
    }

    public record Account(
            String platform, String id, @Nullable String handle) {}

    /** Why it is where it is. */
    public record Routing(String rule, String detail) {}

    /**
     * A deadline that passed: {@code first-response}, {@code resolution} or {@code triage}.
     *
     * @param opd whose; null for the government as a whole
     */
    public record Missed(@Nullable String opd, String kind, Instant due, Instant at) {}
}
