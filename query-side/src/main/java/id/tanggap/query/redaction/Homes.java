package id.tanggap.query.redaction;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where somebody lives: the neighbourhood ({@code RT 03 RW 05}) of some thirty houses, wherever it stands, and the house
 * number beside a road, or wherever somebody says that they live there. A road and a village stay: they are what a
 * complaint is about.
 */
final class Homes implements Rule {
    private static final int I = Pattern.CASE_INSENSITIVE;

    /** How far an address reaches. */
    private static final int SIGNS = 100;

    private static final String NUMBER =
            "[0-9]{1,4}[A-Za-z]?(?:\\s?[/\\-]\\s?[0-9]{1,3}[A-Za-z]?)?(?![A-Za-z0-9]|\\s?[.\\-/]\\s?[0-9])";

    private static final Set<String> ROADS = Cues.of(
            "jl",
            "jln",
            "jalan",
            "gg",
            "gang",
            "lrg",
            "lorong",
            "perum",
            "perumahan",
            "perumnas",
            "komplek",
            "kompleks",
            "komp",
            "griya",
            "cluster",
            "residence",
            "dusun",
            "dsn",
            "kp",
            "kampung",
            "desa",
            "kelurahan",
            "blok",
            "blk",
            "rusun",
            "rusunawa",
            "lingkungan",
            "link",
            "rt",
            "rw",
            "permata",
            "villa",
            "bumi",
            "puri",
            "graha");
    private static final String ROAD = "(?:jl|jln|jalan|gg|gang|lrg|lorong|perum|perumahan|komplek|kompleks|blok)";
    private static final String OFFICE = "(?:rt|rw|lurah|camat|kades|kepala|bupati|guru|dokter|kadus)";
    private static final Pattern LIVES = Pattern.compile(
            "(?:(?:rumah|rmh|kontrakan|kosan|kost?|kediaman|tempat tinggal|alamat)\\s{0,2}(?:saya|sy|ku|kami|aku|gue|gw"
                    + "|beliau|dia|orang ?tua|ibu|bapak|mertua|nenek|kakek|lengkap|ktp|pelapor|nya)(?![\\p{L}])"
                    + "|(?:tinggal|domisili|berdomisili|beralamat|ngontrak|ngekos|kos)\\s{1,2}(?:saya\\s)?"
                    + "(?:di(?![\\p{L}])|(?=(?:kp|kampung|rt|" + ROAD + ")(?!\\p{L})))"
                    + "|(?:rumah|rmh)\\s{1,2}(?:di\\s{1,2})?(?=" + ROAD + "(?!\\p{L}))"
                    + "|(?:rumah|rmh)\\s{1,2}(?:pak|bu|haji|hj|h|ustadz?|mas|mbak|kang|mang|bang|abah|tetangga|almarhum(?:ah)?)"
                    + "(?![\\p{L}])(?!\\.?\\s{0,2}" + OFFICE + "(?!\\p{L}))"
                    + "|alamat\\srumah(?![\\p{L}])|(?:alamat|domisili|rumah)\\s?[:=]|(?:rumah|rmh)\\s{1,2}(?:no|nomor)(?![\\p{L}]))",
            I);
    private static final Pattern HOUSE = Pattern.compile("\\s(?:no|nomor)$", I);
    private static final Pattern ENDS =
            Pattern.compile("[!?;\\uFFFF]|\\n[ ]*\\n|(?<=\\p{L}{4})\\.\\s{1,3}(?=\\p{Lu}\\p{Ll}+\\s)");

    /** What {@link #ENDS} looks back at: a letter may be two signs. */
    private static final int SIGNS_OF_FOUR_LETTERS = 8;

    private static final Pattern HOUSE_NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:rumah\\s|rmh\\s)?(?:no|nomor|nomer|nmr|nr|house no)\\s?[.:]?\\s?" + NUMBER, I);
    private static final Pattern SPELLED_NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:no|nomor|nomer)\\.?\\s" + HomeWords.SPELLED, I);
    private static final Pattern BLOCK = Pattern.compile(
            "(?<![\\p{L}])(?:blok|blk)\\s?[A-Za-z]{1,2}\\s?[\\-/.]?\\s?[0-9]{0,3}(?:\\s?[/\\-]\\s?[0-9]{1,3})?(?![A-Za-z0-9])",
            I);
    private static final Pattern HOUSE_OF_AN_ESTATE = Pattern.compile(
            "(?<![A-Za-z0-9])(?![Rr][TtWw])[A-Za-z]{1,2}[0-9]{1,2}\\s?/\\s?[0-9]{1,3}(?![0-9]|\\s?[/\\-])");
    private static final String WORDS_OF_A_ROAD = "(?!\\p{L})\\.?\\s?(?:\\p{L}[\\p{L}.']{0,20}\\s){1,4}?"
            + "(?<!(?:ke|km|rt|rw|sd|sdn|smp|sma|jam|pukul|tahun|no|dan|lantai|seluas|sepanjang|kelas|pasal|tipe|angkatan)\\s)";
    private static final Pattern ROAD_AND_NUMBER = Pattern.compile(
            "(?<![\\p{L}])(?:jl|jln|jalan|gg|gang)" + WORDS_OF_A_ROAD + "((?:[IVX]{1,4}\\s?/\\s?)?" + NUMBER + ")", I);

    /**
     * Roads have numbers as well. A house's is told by its letter, or its lane; or it has two or three digits and ends the
     * name of a road that is written as a name.
     */
    private static final Pattern ROAD_AND_HOUSE = Pattern.compile(
            "(?:jl|jln|jalan)" + WORDS_OF_A_ROAD
                    + "((?:[0-9]{1,3}[A-H]|[IVX]{1,4}\\s?/\\s?[0-9]{1,3})(?![\\p{L}\\p{N}])"
                    + "|(?<name>[1-9][0-9]{1,2})(?=\\s{0,2}(?:$|[.,;)](?!\\s?[0-9])|\\n|(?:rt|rw|kel|kec|desa|ds|kp)(?!\\p{L}))))",
            I);

    /** One after the road, one after each of four words, two in the number of a lane. */
    private static final int BLANKS_BEFORE_A_HOUSE = 7;

    private static final Pattern A_NAME = Pattern.compile("[Jj][Ll][Nn]?\\.?\\s?\\p{Lu}\\p{Ll}.*");
    private static final Pattern COORDINATES =
            Pattern.compile("-?[0-9]{1,3}\\.[0-9]{4,15}\\s?,\\s?-?[0-9]{1,3}\\.[0-9]{4,15}(?![0-9])");

    /** Numbers of these are no numbers of houses. */
    private static final Pattern OF_SOMETHING_ELSE = Pattern.compile(
            "(?<![\\p{L}])(?:" + Lexicon.either(Lexicon.NUMBERED) + "|permen\\p{L}*|(?:"
                    + Lexicon.either(Lexicon.NUMBERED_BY_KIND) + ")(?:\\s\\p{L}+)?(?:\\sblo?k\\s\\p{L})?)\\.?\\s{0,2}$",
            I);

    private static final Pattern OF_A_MARKET =
            Pattern.compile("(?<!\\p{L})(?:pasar|kios|los|lapak|terminal|plaza|mall)(?:\\s\\p{L}+){0,2}\\s$", I);
    private static final Pattern OF_A_YEAR = Pattern.compile(
            "\\A\\s{0,2}(?:(?:tahun|thn|th)\\b|(?:jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|des)\\p{L}{0,6})", I);
    private static final int SIGNS_BEFORE = 24;
    private static final int SIGNS_AFTER = 10;

    private static final Set<String> NEIGHBOURHOODS = Cues.of("rt", "rw");
    private static final Set<String> LIVING = Cues.of(
            "rumah",
            "rumahku",
            "rmh",
            "kontrakan",
            "kosan",
            "kos",
            "kost",
            "kediaman",
            "tempat",
            "alamat",
            "alamatku",
            "alamatnya",
            "rumahnya",
            "tinggal",
            "domisili",
            "berdomisili",
            "beralamat",
            "ngontrak",
            "ngekos");

    @Override
    public boolean concerns(Glimpse glimpse) {
        return (glimpse.hasDigits() || glimpse.hasAnyOf(NEIGHBOURHOODS))
                && (glimpse.hasAnyOf(ROADS) || glimpse.hasAnyOf(LIVING));
    }

    @Override
    public void find(Masks masks, Glimpse glimpse) {
        glimpse.places(LIVING).forEach(word -> {
            Matcher lives = masks.matcher(LIVES, word.from());
            if (lives.lookingAt()) {
                boolean ofAHouse = HOUSE.matcher(lives.group()).find();
                maskParts(masks, ofAHouse ? lives.start() : lives.end(), end(masks.signs(), lives.end()), true);
            }
        });
        glimpse.places(ROADS).filter(word -> !isOfAMarket(masks.signs(), word)).forEach(word -> {
            if (hasDigit(masks.signs(), word.from(), Math.min(masks.signs().length(), word.to() + SIGNS))) {
                int end = end(masks.signs(), word.to());
                if (hasHouseNumber(masks.signs(), word.from(), end)) {
                    maskParts(masks, word.from(), end, false);
                }
            }
            if (hasDigitSoon(masks.signs(), word.to())) {
                takeHouse(masks, masks.matcher(ROAD_AND_HOUSE, word.from()));
            }
        });
        glimpse.places(NEIGHBOURHOODS).forEach(word -> masks.at(word.from(), HomeWords.RT_RW, 0, Cover.HOME));
    }

    private static void takeHouse(Masks masks, Matcher house) {
        if (house.lookingAt()
                && (house.group("name") == null || A_NAME.matcher(house.group()).matches())) {
            masks.take(house.start(1), house.end(1), Cover.HOME);
        }
    }

    /** The blocks of a market have stalls and no houses. */
    private static boolean isOfAMarket(CharSequence signs, Glimpse.Word word) {
        return word.text().startsWith("bl")
                && OF_A_MARKET
                        .matcher(signs.subSequence(Math.max(0, word.from() - SIGNS_BEFORE), word.from()))
                        .find();
    }

    private static int end(CharSequence signs, int start) {
        int most = Math.min(signs.length(), start + SIGNS);
        int first = start;
        while (first < most && !mayEnd(signs.charAt(first))) {
            first++;
        }
        Matcher ends = ENDS.matcher(signs).region(Math.max(start, first - SIGNS_OF_FOUR_LETTERS), most);
        return first < most && ends.find() ? ends.start() : most;
    }

    private static boolean mayEnd(char sign) {
        return sign == '.' || sign == '\n' || sign == '!' || sign == '?' || sign == ';' || sign == Masks.TAKEN;
    }

    /** Whether there is one before more blanks than {@link #ROAD_AND_HOUSE} passes over. */
    private static boolean hasDigitSoon(CharSequence signs, int from) {
        int blanks = 0;
        for (int i = from; i < signs.length() && blanks <= BLANKS_BEFORE_A_HOUSE; i++) {
            char sign = signs.charAt(i);
            if (sign >= '0' && sign <= '9') {
                return true;
            }
            blanks += sign == ' ' || (sign >= '\t' && sign <= '\r') ? 1 : 0;
        }
        return false;
    }

    private static boolean hasHouseNumber(CharSequence signs, int from, int to) {
        return hasDigit(signs, from, to) && isNumbered(signs, from, to);
    }

    private static boolean hasDigit(CharSequence signs, int from, int to) {
        for (int i = from; i < to; i++) {
            if (signs.charAt(i) >= '0' && signs.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumbered(CharSequence signs, int from, int to) {
        Matcher number = HOUSE_NUMBER.matcher(signs).region(from, to).useTransparentBounds(true);
        while (number.find()) {
            if (isOfAHouse(signs, number.start(), number.end())) {
                return true;
            }
        }
        return HOUSE_OF_AN_ESTATE.matcher(signs).region(from, to).find();
    }

    private static boolean isOfAHouse(CharSequence signs, int from, int to) {
        CharSequence before = signs.subSequence(Math.max(0, from - SIGNS_BEFORE), from);
        CharSequence after = signs.subSequence(to, Math.min(signs.length(), to + SIGNS_AFTER));
        return !OF_SOMETHING_ELSE.matcher(before).find()
                && !OF_A_YEAR.matcher(after).find();
    }

    private static void maskParts(Masks masks, int from, int to, boolean lives) {
        Spans parts = new Spans();
        collect(masks, HomeWords.RT_RW, 0, from, to, parts);
        collect(masks, HOUSE_NUMBER, 0, from, to, parts);
        collect(masks, HOUSE_OF_AN_ESTATE, 0, from, to, parts);
        if (lives || parts.size() > 0) {
            collect(masks, BLOCK, 0, from, to, parts);
        }
        if (lives) {
            collect(masks, ROAD_AND_NUMBER, 1, from, to, parts);
            collect(masks, SPELLED_NUMBER, 0, from, to, parts);
            collect(masks, COORDINATES, 0, from, to, parts);
        }
        parts.joined(masks.signs()).forEach(part -> masks.take(part.from(), part.to(), Cover.HOME));
    }

    private static void collect(Masks masks, Pattern pattern, int group, int from, int to, Spans parts) {
        Matcher part = pattern.matcher(masks.signs()).region(from, to).useTransparentBounds(true);
        while (part.find()) {
            if (pattern != HOUSE_NUMBER || isOfAHouse(masks.signs(), part.start(), part.end())) {
                parts.add(part.start(group), part.end(group));
            }
        }
    }
}
