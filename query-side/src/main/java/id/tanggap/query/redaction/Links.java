package id.tanggap.query.redaction;

import id.tanggap.events.text.Passage;
import id.tanggap.events.text.Shadow;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links: those to somebody's profile or to a spot on a map, and those in which something stands that would be masked in a text. Any other link
 * stays whole, whatever digits it is made of.
 */
final class Links implements Rule {
    private static final int I = Pattern.CASE_INSENSITIVE;
    private static final int LONGEST = 2_000;
    private static final int LAYERS = 3;

    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)[^\\s\\uFFFF<>\"]{1,2000}", I);

    private static final Pattern PROFILE = Pattern.compile(
            "(?<![a-z0-9\\-])(?:https?://)?(?:[a-z0-9\\-]{1,20}\\.){0,2}(?:instagram\\.com|ig\\.me|facebook\\.com|fb\\.com|fb\\.me"
                    + "|m\\.me|messenger\\.com|twitter\\.com|x\\.com|tiktok\\.com|threads\\.net|threads\\.com|t\\.me"
                    + "|telegram\\.me|wa\\.me|whatsapp\\.com|youtube\\.com|linkedin\\.com|line\\.me|linktr\\.ee|snapchat\\.com"
                    + "|discord\\.gg|discord\\.com)\\s?/\\s?@?([^\\s/?#\\uFFFF]{1,200})[^\\s\\uFFFF]{0,1000}",
            I);

    private static final Pattern SPACED_PROFILE = Pattern.compile(
            "(?:instagram|facebook|tiktok|twitter|youtube|threads|linkedin)\\s?\\.\\s?com\\s?/\\s?@?"
                    + "([^\\s/?#\\uFFFF]{1,200})",
            I);
    private static final Set<String> CUES = Cues.of(
            "http",
            "https",
            "www",
            "instagram",
            "ig",
            "facebook",
            "fb",
            "m",
            "messenger",
            "twitter",
            "x",
            "tiktok",
            "threads",
            "t",
            "telegram",
            "wa",
            "whatsapp",
            "youtube",
            "linkedin",
            "line",
            "linktr",
            "snapchat",
            "discord");
    private static final int LONGEST_HOST = 80;

    private static final Pattern SECRETS_BY_NAME = Pattern.compile(
            "(?:^|[^a-z])(?:nik|(?:no[_\\-]?)?(?:ktp|kk|npwp|telp|telepon|hp|wa|rek|rekening|bpjs|paspor)|phone|msisdn|mobile|e?-?mail"
                    + "|surel|nama|name|fullname|username|user|alamat|address|idpel|plat|nopol|lahir|dob|birth|password|pin"
                    + "|token)=[^&\\s]",
            I);
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<![0-9a-f])(?:\\+?62|0)8(?:[\\-._ ]?[0-9]){8,11}(?![0-9a-f])", I);
    private static final Pattern IDENTITY = Pattern.compile(
            "(?<![0-9])[1-9][0-9](?:[\\-._ ]?[0-9]){4}[\\-._ ]?(?:0[1-9]|[12][0-9]|3[01]|4[1-9]|[56][0-9]|7[01])[\\-._ ]?"
                    + "(?:0[1-9]|1[0-2])(?:[\\-._ ]?[0-9]){6}(?![0-9])");
    private static final Pattern UUID =
            Pattern.compile("(?<![0-9a-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])", I);
    private static final Pattern USER_INFO = Pattern.compile("^[a-z][a-z0-9+.\\-]*://[^/?#]*@", I);
    private static final String CLOSING = ".,;:!?)]}'";

    private final Predicate<String> official;
    private final AuthorNames author;
    private final List<Passage> passages;

    Links(Predicate<String> official, AuthorNames author, List<Passage> passages) {
        this.official = official;
        this.author = author;
        this.passages = passages;
    }

    @Override
    public boolean concerns(Glimpse glimpse) {
        return glimpse.hasAnyOf(CUES);
    }

    @Override
    public void find(Masks masks, Glimpse glimpse) {
        glimpse.places(CUES).forEach(word -> {
            int start = beginning(masks.signs(), word.from());
            Matcher profile = masks.matcher(PROFILE, start);
            Matcher spaced = masks.matcher(SPACED_PROFILE, word.from());
            Matcher link = masks.matcher(LINK, start);
            if (profile.lookingAt()) {
                decide(masks, profile, official.test(profile.group(1)), Cover.PROFILE);
            } else if (spaced.lookingAt()) {
                decide(masks, spaced, official.test(spaced.group(1)), Cover.PROFILE);
            } else if (link.lookingAt()) {
                int end = trimmed(masks.signs(), link.start(), link.end());
                boolean harmless =
                        isHarmless(masks.signs().subSequence(link.start(), end).toString());
                decide(masks, link, harmless, Cover.LINK);
            }
        });
    }

    /** Where the address begins that the word is in. */
    private static int beginning(CharSequence signs, int word) {
        int start = word;
        while (start > 0 && word - start < LONGEST_HOST && isOfAHost(signs.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isOfAHost(char sign) {
        return (sign >= 'a' && sign <= 'z')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= '0' && sign <= '9')
                || ":/.-".indexOf(sign) >= 0;
    }

    private static void decide(Masks masks, Matcher link, boolean harmless, Cover cover) {
        int end = trimmed(masks.signs(), link.start(), link.end());
        if (harmless) {
            masks.keep(link.start(), end);
        } else {
            masks.take(link.start(), end, cover);
        }
    }

    private static int trimmed(CharSequence signs, int start, int end) {
        int trimmed = end;
        while (trimmed > start + 1 && CLOSING.indexOf(signs.charAt(trimmed - 1)) >= 0) {
            trimmed--;
        }
        return trimmed;
    }

    /** Whether nothing about a person stands in it, written plainly or with percent signs. */
    boolean isHarmless(String url) {
        if (url.length() > LONGEST) {
            return false;
        }
        String layer = url;
        for (int i = 0; i < LAYERS; i++) {
            Shadow shadow = Shadow.of(UUID.matcher(layer).replaceAll(""));
            if (tells(shadow)) {
                return false;
            }
            String next = decoded(layer);
            if (next.equals(layer)) {
                return true;
            }
            layer = next;
        }
        return layer.indexOf('%') < 0;
    }

    private boolean tells(Shadow shadow) {
        String signs = shadow.signs();
        Matcher profile = PROFILE.matcher(signs);
        return (profile.find() && !official.test(profile.group(1)))
                || USER_INFO.matcher(signs).find()
                || MailAddresses.isIn(signs)
                || Coordinates.areIn(signs)
                || SECRETS_BY_NAME.matcher(signs).find()
                || TELEPHONE.matcher(signs).find()
                || IDENTITY.matcher(signs).find()
                || author.isToldBy(signs)
                || passages.stream().anyMatch(passage -> !passage.in(shadow).isEmpty());
    }

    /** One layer of percent signs and pluses less; what is no encoding stays. */
    private static String decoded(String url) {
        try {
            return URLDecoder.decode(url, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return url.replaceAll("%(?![0-9A-Fa-f]{2})", " ");
        }
    }
}
