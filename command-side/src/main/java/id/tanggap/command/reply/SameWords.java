package id.tanggap.command.reply;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a text on a platform is the one that we have. Platforms put names before it, shorten its links, and set its
 * blanks as they like.
 */
final class SameWords {

    private static final Pattern NAMES_BEFORE = Pattern.compile("^(\\s*@[\\w.]+)+");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private SameWords() {}

    static boolean are(String ours, String theirs) {
        return plain(ours).equals(plain(theirs));
    }

    private static String plain(String text) {
        String bare = LINK.matcher(NAMES_BEFORE.matcher(text).replaceFirst("")).replaceAll("…");
        return BLANKS.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
