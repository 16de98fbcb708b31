package id.tanggap.query.pages;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a complaint is called where people look for it: its first words. */
final class Headline {

    private static final int LONGEST = 70;
    private static final Pattern TAGGED_FIRST = Pattern.compile("^(?:\\s*@[\\w.]+[,:]?)+\\s*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** What is shortened ends none: {@code jl.}, {@code kec.}, {@code no.} */
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])(?<!\\b\\p{L}{1,3}\\.)\\s");

    private Headline() {}

    /** @return null where there are no words */
    static @Nullable String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String words = BLANKS.matcher(TAGGED_FIRST.matcher(text).replaceFirst(""))
                .replaceAll(" ")
                .strip();
        String first = SENTENCE.split(words, 2)[0];
        if (first.length() <= LONGEST) {
            return first.isEmpty() ? null : first;
        }
        int blank = first.lastIndexOf(' ', LONGEST);
        return first.substring(0, blank > LONGEST / 2 ? blank : LONGEST).strip() + "…";
    }
}
