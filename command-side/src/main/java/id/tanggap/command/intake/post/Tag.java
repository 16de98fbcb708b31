package id.tanggap.command.intake.post;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An account that a post names, official or not; by its id, its handle, or both. */
public record Tag(@Nullable String id, @Nullable String handle) {

    private static final Pattern HANDLE = Pattern.compile("(?<![\\p{L}\\p{N}_@.])@([A-Za-z0-9_][A-Za-z0-9_.]{0,49})");

    /** The handles that a text names, in its order. */
    public static List<Tag> in(String text) {
        return HANDLE.matcher(text)
                .results()
                .map(Tag::withoutFullStop)
                .distinct()
                .toList();
    }

    private static Tag withoutFullStop(MatchResult match) {
        String handle = match.group(1);
        while (handle.endsWith(".")) {
            handle = handle.substring(0, handle.length() - 1);
        }
        return new Tag(null, handle);
    }
}
