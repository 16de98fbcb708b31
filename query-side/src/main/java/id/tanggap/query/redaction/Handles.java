package id.tanggap.query.redaction;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Accounts on platforms that are not official ones: after an at sign, and after the name of the platform. */
final class Handles implements Rule {
    private static final int I = Pattern.CASE_INSENSITIVE;
    private static final String HANDLE = "[\\p{L}\\p{N}_]++(?:[.\\-]++[\\p{L}\\p{N}_]++)*+";
    private static final String TELLING = "(?=[\\p{L}_])(?=\\p{L}{0,60}(?:[0-9_]|\\.[\\p{L}\\p{N}_]))" + HANDLE;

    private static final Pattern AT = Pattern.compile("@(" + HANDLE + ")", I);
    private static final Pattern AT_AND_BLANK = Pattern.compile("@\\s{1,2}(" + TELLING + ")", I);

    private static final String PLATFORM =
            "ig|insta|instagram|fb|facebook|pesbuk|tiktok|tik tok|tt|twitter|twiter|tele|telegram"
                    + "|line|wa|whatsapp|threads?|discord|snapchat|yt|youtube|medsos|sosmed|akun|username|user name|user id|id line"
                    + "|akun x|x";
    private static final String WHOSE =
            "(?:\\s(?:id|saya|sy|ku|aku|gue|gw|kami|nya|dia|pelaku|beliau|ybs|akun|username|bernama"
                    + "|namanya|dengan nama|atas nama|di|ke|dm)){0,3}";
    private static final Pattern AFTER_A_MARK = Pattern.compile(
            "(?:" + PLATFORM + ")" + WHOSE + "(?:nya)?\\s?(?:[:=]|-(?=\\s)|\\s->)\\s{0,3}@?(" + HANDLE + ")", I);

    /** There people are known by their names, or call themselves by some. */
    private static final Pattern NAMED =
            Pattern.compile("(?:fb|facebook|pesbuk|line)" + WHOSE + "\\s?[:=]\\s{0,3}(?=\\p{L}+\\s{1,2}\\p{L})", I);

    private static final Pattern AFTER_THE_PLATFORM =
            Pattern.compile("(?:" + PLATFORM + ")" + WHOSE + "\\s{1,3}[(\"']?(" + TELLING + ")", I);

    private static final Pattern SITE = Pattern.compile("\\.(?:(?:go|co|or|ac|sch|desa)\\.id|com|net|org)$", I);
    private static final Set<String> CUES = Set.of(
            "ig",
            "insta",
            "instagram",
            "fb",
            "facebook",
            "pesbuk",
            "tiktok",
            "tik",
            "tt",
            "twitter",
            "twiter",
            "tele",
            "telegram",
            "line",
            "wa",
            "whatsapp",
            "thread",
            "threads",
            "discord",
            "snapchat",
            "yt",
            "youtube",
            "medsos",
            "sosmed",
            "akun",
            "username",
            "user",
            "x");

    private final Predicate<String> official;

    /** @param official whether a handle, in lower case or not, may be named in public */
    Handles(Predicate<String> official) {
        this.official = official;
    }

    @Override
    public boolean concerns(Glimpse glimpse) {
        return glimpse.hasAt() || glimpse.hasAnyOf(CUES);
    }

    @Override
    public void find(Masks masks, Glimpse glimpse) {
        if (glimpse.hasAt()) {
            keepOfficial(masks, AT);
            masks.every(AT, 0, Cover.ACCOUNT, found -> hasLetter(found.group(1)));
            masks.every(AT_AND_BLANK, 0, Cover.ACCOUNT, found -> isUnofficial(found.group(1)));
        }
        glimpse.places(CUES).forEach(word -> findAfter(masks, word.from()));
    }

    private void findAfter(Masks masks, int platform) {
        Matcher named = masks.matcher(NAMED, platform);
        if (named.lookingAt()) {
            NameReading.take(masks, named.end(), true, Cover.ACCOUNT);
        }
        Matcher marked = masks.matcher(AFTER_A_MARK, platform);
        if (marked.lookingAt() && isAHandle(marked.group(1)) && isUnofficial(marked.group(1))) {
            masks.take(marked.start(1), marked.end(1), Cover.ACCOUNT);
        }
        Matcher after = masks.matcher(AFTER_THE_PLATFORM, platform);
        if (after.lookingAt()
                && isUnofficial(after.group(1))
                && !SITE.matcher(after.group(1)).find()) {
            masks.take(after.start(1), after.end(1), Cover.ACCOUNT);
        }
    }

    private void keepOfficial(Masks masks, Pattern pattern) {
        masks.keep(pattern, found -> !isUnofficial(found.group(1)));
    }

    private boolean isUnofficial(String handle) {
        int hyphen = handle.indexOf('-');
        return !official.test(handle) && (hyphen < 0 || !official.test(handle.substring(0, hyphen)));
    }

    private static boolean isAHandle(String words) {
        String first = words.toLowerCase(Locale.ROOT).split("\\s")[0];
        return hasLetter(words) && !Lexicon.NO_NAMES.contains(first);
    }

    private static boolean hasLetter(String handle) {
        return handle.chars().anyMatch(Character::isLetter);
    }
}
