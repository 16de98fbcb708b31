package id.tanggap.query.complaint;

import id.tanggap.query.redaction.Redaction;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What of one complaint nobody may read: the one definition, for what is shown to everybody and for what staff are told of
 * it.
 *
 * @param official handles of official accounts, which may be named
 * @param author whose name is always hidden
 * @param passages what staff covered by hand
 */
public record Hiding(List<String> official, @Nullable String author, List<String> passages) {

    static Hiding of(PublicDocument.SealedTexts texts, Function<@Nullable SealedText, @Nullable String> open) {
        return new Hiding(
                texts.handles(),
                open.apply(texts.author()),
                texts.masked().stream().map(open).filter(Objects::nonNull).toList());
    }

    public static Hiding of(DeskDocument complaint) {
        return new Hiding(
                complaint.tagged().stream()
                        .map(DeskDocument.Account::handle)
                        .filter(Objects::nonNull)
                        .toList(),
                complaint.texts().author(),
                complaint.masked());
    }

    public String mask(String text) {
        return redaction().mask(text);
    }

    /** The link, null where everybody must not read it. */
    public @Nullable String link(@Nullable String url) {
        return url == null || !redaction().isHarmless(url) ? null : url;
    }

    private Redaction redaction() {
        return Redaction.of(official, author, passages);
    }
}
