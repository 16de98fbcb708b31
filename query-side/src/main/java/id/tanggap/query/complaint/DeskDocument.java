package id.tanggap.query.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.tanggap.query.complaint.Message.Meaning;
import id.tanggap.query.projection.folding.Document;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as staff see it; the fields of its parts lie flat beside the others.
 *
 * @param version one more than the sequence number of the last event in it
 * @param dues all that is due, the next one first; empty when nobody has anything to do by any time
 * @param strip who held it
 * @param photos in the order in which they came
 * @param measures by clock, one {@link Measure} a line; doc values only
 */
public record DeskDocument(
        String id,
        long version,
        @JsonUnwrapped Source source,
        @JsonUnwrapped Life life,
        @JsonUnwrapped Attention attention,
        List<Owed> dues,
        Strip strip,
        @JsonUnwrapped DeskTexts texts,
        List<ShownPhoto> photos,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<String>> measures)
        implements Document {

    /**
     * What somebody higher has to look at.
     *
     * @param escalation who has to look: {@code head}, {@code sekda}, {@code mayor}; null once that is settled
     * @param missed every deadline that passed
     */
    public record Attention(@Nullable String escalation, List<Missed> missed) {

        public static final Attention NONE = new Attention(null, List.of());
    }

    /**
     * @param dues absent from documents that an earlier version of the program wrote
     * @param strip as absent from them
     * @param photos likewise
     */
    public DeskDocument {
        dues = dues == null ? Owed.readFrom(life) : dues;
        strip = strip == null ? Strip.UNTOLD : strip;
        photos = photos == null ? List.of() : photos;
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

    public String trackingCode() {
        return source.trackingCode();
    }

    public Offices.@Nullable Routing routing() {
        return life.offices().routing();
    }

    public @Nullable String escalation() {
        return attention.escalation();
    }

    /** All that was said; of a document of old, what its texts tell of it. */
    public List<Message> conversation() {
        List<Message> messages = texts.talk().messages();
        return messages == null ? conversationOfOld() : messages;
    }

    private List<Message> conversationOfOld() {
        return TalkOfOld.of(life.postedAt(), texts.text())
                .answers(texts.answers())
                .questions(texts.questions())
                .byTheCitizen(Meaning.INFORMATION, texts.information())
                .byTheCitizen(Meaning.DISPUTE, texts.disputes())
                .byALeader(texts.notes())
                .byOffices(Meaning.DECLINE, texts.declines())
                .solution(life.ends().resolvedAt(), texts.solution())
                .inOrder();
    }

    public List<String> masked() {
        return texts.masked();
    }
}
