package id.tanggap.command.intake.post;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An account that a post names, official or not; by its id, its handle, or both.
 *
 * @param carried whether nobody wrote it: a reply carries the names of those before it along
 */
public record Tag(@Nullable String id, @Nullable String handle, boolean carried) {

    public Tag(@Nullable String id, @Nullable String handle) {
        this(id, handle, false);
    }

    private static final Pattern HANDLE = Pattern.compile("(?<![\\p{L}\\p{N}_@.])@([A-Za-z0-9_][A-Za-z0-9_.]{0,49})");

    private static final Pattern BEFORE_THE_WORDS = Pattern.compile("^(?:\\s*@[A-Za-z0-9_.]+)+");

    /** Whether it stands before the words, where a reply carries names along. */
    public boolean leads(String text) {
        Matcher names = BEFORE_THE_WORDS.matcher(text);
        return names.find() && in(names.group()).stream().anyMatch(each -> each.names(handle));
    }

    /** Whether both name the same account, as far as both say by what. */
    public boolean isSame(Tag other) {
        return id != null && other.id != null ? id.equals(other.id) : names(other.handle);
    }

    private boolean names(@Nullable String other) {
        return other != null && other.equalsIgnoreCase(handle);
    }

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
