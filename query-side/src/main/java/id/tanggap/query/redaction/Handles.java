package id.tanggap.query.redaction;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Accounts on platforms that are not official ones: after an at sign, and after the name of the platform. */
final class Handles implements Rule {
    private static final int I = Pattern.CASE_INSENSITIVE;
    static final String HANDLE = "[\\p{L}\\p{N}_]++(?:[.\\-]++[\\p{L}\\p{N}_]++)*+";
    private static final String TELLING = "(?=[\\p{L}_])(?=\\p{L}{0,60}(?:[0-9_]|\\.[\\p{L}\\p{N}_]))" + HANDLE;

    private static final Pattern TELLS = Pattern.compile(TELLING);
    private static final Pattern AT = Pattern.compile("@(" + HANDLE + ")", I);
    private static final Pattern AT_AND_BLANK = Pattern.compile("@\\s{1,2}(" + TELLING + ")", I);

    private static final String PLATFORM =
            "ig|insta|instagram|fb|facebook|pesbuk|tiktok|tik tok|tt|twitter|twiter|tele|telegram"
                    + "|line|wa|whatsapp|threads?|discord|snapchat|yt|youtube|medsos|sosmed|akun|username|user name|user id|id line"
                    + "|akun x|x";

    /** What is said by way of a platform, or on a line, is seldom a name. */
    private static final Pattern BY_WAY_OF = Pattern.compile(
            "(?<!\\p{L})(?:lewat|via|dari|di|ke|melalui|pakai|pake|on)\\s{1,2}(?:akun\\s)?$|(?<!id\\s)(?=line(?!\\sid))",
            I);

    private static final int SIGNS_BEFORE = 16;

    private static final String WHOSE =
            "(?:\\s(?:id|saya|sy|ku|aku|gue|gw|kami|nya|dia|pelaku|beliau|ybs|akun|username|bernama"
                    + "|namanya|dengan nama|atas nama|di|ke|dm)){0,3}";
    private static final Pattern AFTER_A_MARK = Pattern.compile(
            "(?:" + PLATFORM + ")" + WHOSE + "(?:nya)?\\s?(?:[:=]|-(?=\\s)|\\s->|(?<=line id\\s|id line\\s))\\s{0,3}@?("
                    + HANDLE + ")",
            I);

    /** People call themselves by their names there. */
    private static final Pattern NAMED =
            Pattern.compile("(?:" + PLATFORM + ")" + WHOSE + "\\s?[:=]\\s{0,3}(?=\\p{L}+\\s{1,2}\\p{L})", I);

    private static final String OWN = "(?:saya|sy|ku|aku|gue|gw)";
    private static final Pattern NAMED_IN_CAPITALS = Pattern.compile(
            "(?:akun\\s{1,2}(?:" + PLATFORM + ")|(?:" + PLATFORM + ")\\s{1,2}(?:" + OWN
                    + "|dia|pelaku|beliau|ybs|bernama|namanya|dengan nama))\\s{1,3}(?=(?-i:\\p{Lu}\\p{Ll}))",
            I);

    /** A word that ends what is said, or is followed by how people end it. */
    private static final Pattern OWN_IN_ONE_WORD = Pattern.compile(
            "(?:" + PLATFORM + ")\\s{1,2}" + OWN
                    + "\\s{1,2}(\\p{Ll}{6,30}+)(?=\\s{0,2}(?:$|[,.!?)\\n]|(?:ya|yah|yaa|min|pak|bu"
                    + "|kak|dong|cek|silakan|mohon|tolong|dm|trims|makasih)(?!\\p{L})))",
            I);

    /** {@code RT03} and {@code SDN2} are nobody's. */
    private static final Pattern OF_A_PLACE =
            Pattern.compile("(?:rt|rw|tps|km|kls|kelas|sdn?|smpn?|sman?|smkn?)[.\\-]?[0-9].*", I);

    private static final Pattern AFTER_THE_PLATFORM =
            Pattern.compile("(?:" + PLATFORM + ")" + WHOSE + "\\s{1,3}[(\"']?(" + TELLING + ")", I);

    private static final Pattern SITE = Pattern.compile("\\.(?:(?:go|co|or|ac|sch|desa)\\.id|com|net|org)$", I);
    private static final Set<String> CUES = Cues.of(
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
            masks.keep(AT, found -> !isUnofficial(found.group(1)));
            masks.every(AT, 0, Cover.ACCOUNT, found -> hasLetter(found.group(1)));
            masks.every(AT_AND_BLANK, 0, Cover.ACCOUNT, found -> isUnofficial(found.group(1)));
        }
        glimpse.places(CUES).forEach(word -> findAfter(masks, word.from()));
    }

    private void findAfter(Masks masks, int platform) {
        boolean byWayOf = isByWayOf(masks, platform);
        Matcher marked = masks.matcher(AFTER_A_MARK, platform);
        boolean aHandle = marked.lookingAt() && isUnofficial(marked.group(1));
        if (aHandle && TELLS.matcher(marked.group(1)).matches()) {
            masks.take(marked.start(1), marked.end(1), Cover.ACCOUNT);
        }
        if (!byWayOf) {
            takeName(masks, NAMED, platform, true);
            takeName(masks, NAMED_IN_CAPITALS, platform, false);
            if (aHandle && isAHandle(marked.group(1))) {
                masks.take(marked.start(1), marked.end(1), Cover.ACCOUNT);
            }
            Matcher own = masks.matcher(OWN_IN_ONE_WORD, platform);
            if (own.lookingAt() && isAHandle(own.group(1)) && !NameReading.isVerbAt(masks, own.start(1))) {
                masks.take(own.start(1), own.end(1), Cover.ACCOUNT);
            }
        }
        Matcher after = masks.matcher(AFTER_THE_PLATFORM, platform);
        if (after.lookingAt()
                && isUnofficial(after.group(1))
                && !SITE.matcher(after.group(1)).find()
                && !OF_A_PLACE.matcher(after.group(1)).matches()) {
            masks.take(after.start(1), after.end(1), Cover.ACCOUNT);
        }
    }

    private static void takeName(Masks masks, Pattern announcement, int platform, boolean sure) {
        Matcher named = masks.matcher(announcement, platform);
        if (named.lookingAt() && (sure || !NameReading.isVerbAt(masks, named.end()))) {
            NameReading.take(masks, named.end(), sure, Cover.ACCOUNT);
        }
    }

    private static boolean isByWayOf(Masks masks, int platform) {
        return BY_WAY_OF
                .matcher(masks.signs())
                .region(Math.max(0, platform - SIGNS_BEFORE), platform)
                .useTransparentBounds(true)
                .find();
    }

    private boolean isUnofficial(String handle) {
        return !isOfficial(official, handle);
    }

    static boolean isOfficial(Predicate<String> official, String handle) {
        int hyphen = handle.indexOf('-');
        return official.test(handle) || (hyphen >= 0 && official.test(handle.substring(0, hyphen)));
    }

    private static boolean isAHandle(String words) {
        String first = words.toLowerCase(Locale.ROOT).split("\\s")[0];
        return hasLetter(words) && !Lexicon.NO_NAMES.contains(first);
    }

    private static boolean hasLetter(String handle) {
        return handle.chars().anyMatch(Character::isLetter);
    }
}
