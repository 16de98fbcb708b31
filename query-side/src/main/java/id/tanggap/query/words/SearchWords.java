package id.tanggap.query.words;

import id.tanggap.query.question.Parameters;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits what was typed into words. Nothing but letters and digits is left, so nothing of it can be syntax. */
public final class SearchWords {

    static final int LONGEST = 200;
    static final int MOST = 16;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private SearchWords() {}

    /**
     * The words, each once, in small letters.
     *
     * @throws id.tanggap.access.problem.Problem with status 400 when there are too many
     */
    public static List<String> of(@Nullable String q) {
        if (q == null) {
            return List.of();
        }
        if (q.length() > LONGEST) {
            throw Parameters.unusable(
                    "q", "paling banyak " + LONGEST + " huruf", "at most " + LONGEST + " characters long");
        }
        List<String> words = WORD.matcher(q.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        if (words.size() > MOST) {
            throw Parameters.unusable(
                    "q",
                    "paling banyak " + MOST + " kata; pilih yang paling khas",
                    "at most " + MOST + " words; choose the most telling ones");
        }
        return words;
    }
}
