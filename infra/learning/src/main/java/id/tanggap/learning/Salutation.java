package id.tanggap.learning;

import java.util.regex.Pattern;

/** "Kepada Yth. Dinas …," names an office: that is said and not learned. */
final class Salutation {

    private static final Pattern WITH_ITS_END = Pattern.compile(
            "(?i)(?:^|(?<=[\\n.!#]))\\s*(?:(?:kepada|kpd)\\s+)?(?:yang\\s+terhormat|yth|yt?h)\\b[.:,\\s]*[^,.;:\\n!?#]{0,90}[,.;:\\n!?#]");
    private static final Pattern BARE =
            Pattern.compile("(?i)\\b(?:(?:kepada|kpd)\\s+)?(?:yang\\s+terhormat|yth)\\b[.:]*");

    private Salutation() {}

    static String removedFrom(String text) {
        return BARE.matcher(WITH_ITS_END.matcher(text).replaceAll(" ")).replaceAll(" ");
    }
}
