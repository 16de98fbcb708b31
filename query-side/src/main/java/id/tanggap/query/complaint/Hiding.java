package id.tanggap.query.complaint;

import id.tanggap.query.redaction.Redaction;
import id.tanggap.query.unsealing.Unsealing;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of one complaint nobody may read: the one definition, for what is shown to everybody and for what staff are told of
 * it.
 */
public final class Hiding {
    private final Redaction redaction;

    /**
     * @param official handles of official accounts, which may be named
     * @param author whose name is always hidden
     * @param passages what staff covered by hand
     */
    Hiding(List<String> official, @Nullable String author, List<String> passages, Grain grain) {
        this.redaction = Redaction.of(official, author, passages, grain.decimals());
    }

    static Hiding of(CaseFile file, Unsealing keys, Grain grain) {
        return new Hiding(
                file.post().source().handles(),
                keys.openNullable(file.post().written().author()),
                file.disclosure().covered().stream()
                        .map(keys::open)
                        .filter(Objects::nonNull)
                        .toList(),
                grain);
    }

    /** @param author whose name no document need hold */
    public static Hiding of(DeskDocument complaint, @Nullable String author, Grain grain) {
        return new Hiding(complaint.source().handles(), author, complaint.masked(), grain);
    }

    public String mask(String text) {
        return redaction.mask(text);
    }

    /** The link, null where everybody must not read it. */
    public @Nullable String link(@Nullable String url) {
        return url == null || !redaction.isHarmless(url) ? null : url;
    }
}
