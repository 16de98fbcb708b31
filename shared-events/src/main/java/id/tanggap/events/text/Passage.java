package id.tanggap.events.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words as they stand in a text. They are found in any case, with any blanks and line breaks between them and whatever
 * nobody sees in between, but only as whole words: {@code Budi} is not found in {@code Budiman}.
 */
public final class Passage {
    private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String NO_WORD_AFTER = "(?![\\p{L}\\p{N}])";

    private final Pattern pattern;

    private Passage(Pattern pattern) {
        this.pattern = pattern;
    }

    /** A part of a {@linkplain Shadow#signs() shadow}. */
    public record Span(int from, int to) {}

    /** @throws IllegalArgumentException when nobody could see a word of it */
    public static Passage of(String words) {
        String signs = Shadow.of(words).signs().strip();
        if (signs.isEmpty()) {
            throw new IllegalArgumentException("A passage without a word");
        }
        String spaced = Arrays.stream(signs.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        boolean beginsAWord = Character.isLetterOrDigit(signs.charAt(0));
        boolean endsAWord = Character.isLetterOrDigit(signs.charAt(signs.length() - 1));
        return new Passage(Pattern.compile(
                (beginsAWord ? NO_WORD_BEFORE : "") + spaced + (endsAWord ? NO_WORD_AFTER : ""),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    public boolean isIn(String text) {
        return !in(Shadow.of(text)).isEmpty();
    }

    public List<Span> in(Shadow shadow) {
        List<Span> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(shadow.signs());
        while (matcher.find()) {
            found.add(new Span(matcher.start(), matcher.end()));
        }
        return List.copyOf(found);
    }
}
