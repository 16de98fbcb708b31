package id.tanggap.query.pages;

import id.tanggap.query.complaint.DeskDocument;
import id.tanggap.query.complaint.DeskTexts;
import id.tanggap.query.complaint.Said;
import id.tanggap.query.redaction.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What everybody reads of a complaint, or would if it were public, beside what staff read of it: so that they see what the
 * rules cover and what they must cover by hand.
 *
 * @param covered whether anything of it is covered
 */
public record PublicReading(List<Text> texts, boolean covered) {

    /**
     * One text.
     *
     * @param what {@code text}, {@code answer}, {@code question} or {@code solution}
     */
    public record Text(String what, String shown) {}

    static PublicReading of(DeskDocument complaint) {
        DeskTexts texts = complaint.texts();
        Redaction redaction = Redaction.of(
                complaint.tagged().stream()
                        .map(DeskDocument.Account::handle)
                        .filter(Objects::nonNull)
                        .toList(),
                texts.author(),
                complaint.masked());
        List<Text> written = new ArrayList<>();
        add(written, "text", texts.text());
        texts.questions().forEach(said -> add(written, "question", said));
        texts.answers().forEach(said -> add(written, "answer", said));
        add(written, "solution", texts.solution());
        texts.evidence().forEach(proof -> add(written, "evidence", proof.caption()));
        List<Text> shown = written.stream()
                .map(text -> new Text(text.what(), redaction.mask(text.shown())))
                .toList();
        return new PublicReading(shown, !shown.equals(written));
    }

    private static void add(List<Text> texts, String what, Said said) {
        add(texts, what, said.text());
    }

    private static void add(List<Text> texts, String what, @Nullable String text) {
        if (text != null) {
            texts.add(new Text(what, text));
        }
    }
}
