package id.tanggap.query.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Addresses of mail, also with wrong marks, with blanks and in words. An office's own address stays. */
final class MailAddresses implements Rule {
    private static final int I = Pattern.CASE_INSENSITIVE;
    private static final String PROVIDERS = "gmail|googlemail|gmai|gmial|yahoo|ymail|hotmail|outlook|icloud|rocketmail";
    private static final String ALSO_PROVIDERS = "|live|aol|proton|protonmail|gmx|zoho|yandex|mail|msn";
    private static final String ENDINGS = "(?:com|co|id|net|org|go|ac|sch|my|web|desa|or|mil|info|biz|me|io|xyz|edu|gov"
            + "|sg|us|uk|au|jp|tv|online|site|store)(?![\\p{L}\\p{N}])";

    /** Begins where no sign of its own kind stands before, and gives nothing back: so it is tried once for each run. */
    private static final String LOCAL = "(?<![\\p{L}\\p{N}._%+'\\-])[\\p{L}\\p{N}][\\p{L}\\p{N}._%+'\\-]*+";

    private static final String SPOKEN =
            "(?:\\s(?:titik|dot|underscore|garis bawah|strip|min)\\s[\\p{L}\\p{N}._\\-]{1,40}+){0,4}";
    private static final String LABEL = "[\\p{L}\\p{N}\\-]{1,63}";
    private static final String AT_IN_BRACKETS = "\\s?[(\\[{<]\\s?(?:at|et|a|@)\\s?[)\\]}>]\\s?";

    /** A blank before it alone makes a tag of what follows. */
    private static final String AT = "(?:\"?@[\\s\"]{0,3}|\\s{1,2}@\\s{1,2}|" + AT_IN_BRACKETS + ")";

    private static final String LOOSE_AT = "(?:[\\s\"]{0,3}@[\\s\"]{0,3}|" + AT_IN_BRACKETS + ")";
    private static final String AT_IN_WORDS = "(?:[\\s_\\-]{1,3}(?:at|et|ad|add)[\\s_\\-]{1,3})";
    private static final String DOT_IN_WORDS = "(?:[\\s_\\-]{1,3}(?:dot|titik)[\\s_\\-]{1,3})";
    private static final String MARKED_DOT = "\\s?[(\\[{]\\s?(?:dot|titik|\\.)\\s?[)\\]}]\\s?|" + DOT_IN_WORDS;
    private static final String TIGHT_DOT = "(?:[.,;]|" + MARKED_DOT + ")";
    private static final String DOT = "(?:\\s{0,2}[.,;]\\s{0,2}|" + MARKED_DOT + ")";

    /** Others are words as well, with which a sentence may begin. */
    private static final String SURE_ENDINGS = "(?:com|net|org|(?:co|go|ac|or)" + DOT + "id)(?![\\p{L}\\p{N}])";

    private static final String PROVIDER_ENDING = "(?:(?:" + DOT + "|\\s)?(?:com|co|id|net)(?![\\p{L}\\p{N}])){0,2}";

    private static final Pattern PLAIN =
            Pattern.compile("(" + LOCAL + ")@(" + LABEL + "(?:\\.[\\p{L}\\p{N}\\-]{2,63}){1,4})", I);
    private static final Pattern MARKED = Pattern.compile(
            LOCAL + SPOKEN + "(?:" + AT + LABEL + "(?:" + TIGHT_DOT + LABEL + "){0,3}?(?:" + DOT + SURE_ENDINGS + "|"
                    + TIGHT_DOT + ENDINGS + "(?:" + TIGHT_DOT + ENDINGS + ")?)|" + AT_IN_WORDS + LABEL
                    + DOT_IN_WORDS + "(?:" + LABEL + DOT_IN_WORDS + "){0,2}?" + ENDINGS + "(?:" + DOT + ENDINGS + ")?)",
            I);
    private static final Pattern AT_A_PROVIDER = Pattern.compile(
            LOCAL + SPOKEN + "(?:" + AT + "(?:" + PROVIDERS + ALSO_PROVIDERS + ")|(?:" + LOOSE_AT + "|" + AT_IN_WORDS
                    + ")(?:" + PROVIDERS + "))(?![\\p{L}\\p{N}]{4})" + PROVIDER_ENDING,
            I);
    private static final Pattern GLUED = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+'\\-])[\\p{L}\\p{N}._%+'\\-]{1,64}?[_\\-](?:at|et)[_\\-][\\p{L}\\p{N}]{1,40}"
                    + "(?:(?:[_\\-](?:dot|titik)[_\\-]|[.,])[\\p{L}\\p{N}]{2,40}){1,3}(?![\\p{L}\\p{N}])",
            I);
    private static final Pattern WITH_A_FOR_AT = Pattern.compile(
            LOCAL + "\\s(?:a|a ?keong)\\s(?:" + PROVIDERS + ")" + DOT + "(?:com|co\\.id|id)(?![\\p{L}\\p{N}])", I);
    private static final Pattern WITHOUT_AT = Pattern.compile(
            "(?:(?<![\\p{L}])(?:e-?mail|surel|imel)[\\s:=.\\-]{1,4}(?:saya\\s|nya\\s)?(?=[\\p{L}\\p{N}._\\-]{3,64}\\s)"
                    + "|(?<![\\p{L}\\p{N}._\\-])(?=[\\p{L}\\p{N}\\-]{0,40}[._0-9]))"
                    + "([\\p{L}\\p{N}._\\-]{3,64}+[\\s(\\-]{1,3}(?:" + PROVIDERS + ")" + DOT
                    + "(?:com|co\\.id|id)(?![\\p{L}\\p{N}]))",
            I);

    private static final Set<String> CUES = Cues.of(
            "at",
            "et",
            "ad",
            "add",
            "gmail",
            "googlemail",
            "gmai",
            "gmial",
            "yahoo",
            "ymail",
            "hotmail",
            "outlook",
            "icloud",
            "rocketmail");

    /** Of offices and not of people. */
    private static final Pattern OFFICE = Pattern.compile(
            "(?:info|kontak|humas|pengaduan|aduan|lapor|layanan|pelayanan|sekretariat|admin|halo|helpdesk|ppid|pusdalops"
                    + "|diskominfo|kominfo|dinas\\p{L}*|dis\\p{L}*|din\\p{L}*|badan\\p{L}*|bpbd|bappeda|rsud\\p{L}*"
                    + "|puskesmas\\p{L}*|kec\\p{L}*|kel\\p{L}*|desa\\p{L}*)(?:[._\\-]\\p{L}+)?",
            I);

    @Override
    public boolean concerns(Glimpse glimpse) {
        return glimpse.hasAt() || glimpse.hasAnyOf(CUES);
    }

    @Override
    public void find(Masks masks, Glimpse glimpse) {
        Clues clues = Clues.in(masks.signs());
        if (clues.tightAt()) {
            masks.every(PLAIN, 0, Cover.MAIL, MailAddresses::isSomebodys);
            masks.keep(PLAIN, found -> !isSomebodys(found));
        }
        if (clues.provider()) {
            masks.every(AT_A_PROVIDER, Cover.MAIL);
        }
        if (clues.tightAt() || clues.marked()) {
            masks.every(MARKED, Cover.MAIL);
        }
        if (clues.glued()) {
            masks.every(GLUED, Cover.MAIL);
        }
        if (clues.provider()) {
            masks.every(WITH_A_FOR_AT, Cover.MAIL);
            masks.every(WITHOUT_AT, 1, Cover.MAIL);
        }
    }

    /**
     * What must stand in a text for a pattern to find anything; each is dear, for an address may begin at any word.
     *
     * @param tightAt an at sign right behind something: that of a tag stands alone before its name
     * @param provider something like the name of one
     * @param marked an at sign between blanks, brackets as if around one, or a word for a dot
     * @param glued a word for an at sign between lines
     */
    private record Clues(boolean tightAt, boolean provider, boolean marked, boolean glued) {
        private static final List<String> PROVIDERS = List.of(
                "mail", "gmai", "gmial", "yahoo", "outlook", "icloud", "live", "aol", "proton", "gmx", "zoho", "yandex",
                "msn");

        static Clues in(CharSequence seen) {
            String signs = seen.toString().toLowerCase(Locale.ROOT);
            boolean tightAt = false;
            boolean marked = signs.contains("dot") || signs.contains("titik");
            boolean glued = false;
            for (int i = 0; i < signs.length(); i++) {
                switch (signs.charAt(i)) {
                    case '@' -> {
                        boolean blankBefore = i == 0 || Character.isWhitespace(signs.charAt(i - 1));
                        tightAt |= !blankBefore;
                        marked |= i + 1 < signs.length() && Character.isWhitespace(signs.charAt(i + 1));
                    }
                    case '(', '[', '{', '<' -> marked = true;
                    case '_', '-' -> glued |= isAtBetweenLines(signs, i);
                    default -> {}
                }
            }
            return new Clues(tightAt, PROVIDERS.stream().anyMatch(signs::contains), marked, glued);
        }

        private static boolean isAtBetweenLines(String signs, int line) {
            return (signs.startsWith("at", line + 1) || signs.startsWith("et", line + 1))
                    && line + 3 < signs.length()
                    && (signs.charAt(line + 3) == '_' || signs.charAt(line + 3) == '-');
        }
    }

    private static boolean isSomebodys(MatchResult found) {
        return !(found.group(2).toLowerCase(Locale.ROOT).endsWith(".go.id")
                && OFFICE.matcher(found.group(1)).matches());
    }

    /** Whether an address stands in it; for what is no text, such as a link. */
    static boolean isIn(CharSequence signs) {
        return PLAIN.matcher(signs).find() || AT_A_PROVIDER.matcher(signs).find();
    }
}
