package id.tanggap.query.pages;

import id.tanggap.query.complaint.DeskDocument;
import id.tanggap.query.complaint.DeskTexts;
import id.tanggap.query.complaint.Hiding;
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
     * @param what {@code text}, {@code answer}, {@code question}, {@code solution}, {@code evidence} or {@code link}
     */
    public record Text(String what, String shown) {}

    /** @param hiding what of it nobody may read */
    static PublicReading of(DeskDocument complaint, Hiding hiding) {
        List<Text> written = written(complaint.texts());
        List<Text> shown = written.stream()
                .map(text -> new Text(text.what(), shown(hiding, text)))
                .toList();
        return new PublicReading(shown, !shown.equals(written));
    }

    private static List<Text> written(DeskTexts texts) {
        List<Text> written = new ArrayList<>();
        add(written, "text", texts.text());
        texts.questions().forEach(said -> add(written, "question", said));
        texts.answers().forEach(said -> add(written, "answer", said));
        add(written, "solution", texts.solution());
        texts.evidence().forEach(proof -> {
            add(written, "evidence", proof.caption());
            add(written, "link", proof.url());
        });
        return written;
    }

    private static String shown(Hiding hiding, Text text) {
        return text.what().equals("link")
                ? Objects.requireNonNullElse(hiding.link(text.shown()), Redaction.COVERED_LINK)
                : hiding.mask(text.shown());
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
