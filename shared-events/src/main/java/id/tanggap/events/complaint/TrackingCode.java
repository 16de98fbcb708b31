package id.tanggap.events.complaint;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a citizen writes down to follow the own complaint: {@code 7K2M-9QXA-40TD}. It is public: it opens what everybody
 * may see, and nothing more.
 *
 * @param value three groups of four upper-case Crockford base32 characters; 60 bits, so that a million complaints collide
 *     with a chance below one in a million
 */
public record TrackingCode(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");

    public TrackingCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a tracking code: " + value);
        }
    }

    public static TrackingCode of(Channel channel, String postId) {
        String characters = PostDigest.of(channel, postId).characters(30, 42).toUpperCase(Locale.ROOT);
        return new TrackingCode(
                characters.substring(0, 4) + "-" + characters.substring(4, 8) + "-" + characters.substring(8));
    }
}
