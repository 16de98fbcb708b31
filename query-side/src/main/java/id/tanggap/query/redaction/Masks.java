package id.tanggap.query.redaction;

import id.tanggap.events.text.Shadow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was found in a text so far. Each part of it is found once: what is taken no later rule sees. */
final class Masks {
    /** What a taken sign has become. */
    static final char TAKEN = '\uFFFF';

    private record Mask(int from, int to, String shown) {}

    private final Shadow shadow;
    private final StringBuilder signs;
    private final UnaryOperator<CharSequence> sight;
    private final CharSequence view;
    private final List<Mask> masks = new ArrayList<>();

    /** @param sight how the rules look at signs: as they are, unless somebody counts */
    Masks(Shadow shadow, UnaryOperator<CharSequence> sight) {
        this.shadow = shadow;
        this.signs = new StringBuilder(shadow.signs());
        this.sight = sight;
        this.view = seen(signs);
    }

    CharSequence seen(CharSequence some) {
        return sight.apply(some);
    }

    /** The signs as they are now: what is taken meanwhile changes in it. */
    CharSequence signs() {
        return view;
    }

    Shadow shadow() {
        return shadow;
    }

    void every(Pattern pattern, Cover cover) {
        every(pattern, 0, cover, _ -> true);
    }

    void every(Pattern pattern, int group, Cover cover) {
        every(pattern, group, cover, _ -> true);
    }

    /** Takes the group of each match that is meant; others stay for later rules. */
    void every(Pattern pattern, int group, Cover cover, Predicate<MatchResult> meant) {
        Matcher found = pattern.matcher(view);
        while (found.find()) {
            if (found.start(group) >= 0 && meant.test(found)) {
                take(found.start(group), found.end(group), cover);
            }
        }
    }

    /** Takes the group where a match begins just there. */
    void at(int place, Pattern pattern, int group, Cover cover) {
        Matcher found = matcher(pattern, place);
        if (found.lookingAt() && found.start(group) >= 0) {
            take(found.start(group), found.end(group), cover);
        }
    }

    /** Of the signs from there on; what stands before them is seen as well. */
    Matcher matcher(Pattern pattern, int place) {
        return pattern.matcher(view).region(place, view.length()).useTransparentBounds(true);
    }

    /** Takes every match without a mask. */
    void keep(Pattern pattern) {
        keep(pattern, _ -> true);
    }

    void keep(Pattern pattern, Predicate<MatchResult> meant) {
        Matcher found = pattern.matcher(view);
        while (found.find()) {
            if (meant.test(found)) {
                keep(found.start(), found.end());
            }
        }
    }

    /** What was covered before. */
    void keepCovers() {
        for (int i = 0; i < signs.length(); i++) {
            if (signs.charAt(i) == '[') {
                int end = Cover.endAt(signs, i);
                keep(i, end);
                i = Math.max(i, end - 1);
            }
        }
    }

    void keep(int from, int to) {
        for (int i = from; i < to; i++) {
            signs.setCharAt(i, TAKEN);
        }
    }

    void take(int from, int to, Cover cover) {
        take(from, to, cover.inBrackets());
    }

    /** @param shown what stands there instead */
    void take(int from, int to, String shown) {
        masks.add(new Mask(from, to, shown));
        keep(from, to);
    }

    /** Masks it and leaves it to be looked at: what covers more of it covers it all. */
    void cover(int from, int to, Cover cover) {
        masks.add(new Mask(from, to, cover.inBrackets()));
    }

    /** The text with what was found covered, and without the signs that turn the direction of reading. */
    String applied() {
        String text = shadow.text();
        StringBuilder masked = new StringBuilder(text.length());
        int done = 0;
        masks.sort(Comparator.comparingInt(Mask::from).thenComparing(Mask::to, Comparator.reverseOrder()));
        for (Mask mask : masks) {
            int end = shadow.end(mask.to());
            if (end > done) {
                masked.append(text, done, Math.max(done, shadow.start(mask.from())))
                        .append(mask.shown());
                done = end;
            }
        }
        return straight(masked.append(text, done, text.length()));
    }

    /** They turn the direction of what follows: left open where their end was covered, they turn what must not turn. */
    private static boolean turns(char sign) {
        return sign == 0x061C
                || (sign >= 0x200E && sign <= 0x200F)
                || (sign >= 0x202A && sign <= 0x202E)
                || (sign >= 0x2066 && sign <= 0x2069);
    }

    private static String straight(StringBuilder text) {
        int kept = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!turns(text.charAt(i))) {
                text.setCharAt(kept++, text.charAt(i));
            }
        }
        text.setLength(kept);
        return text.toString();
    }
}
