package id.tanggap.command.intake.post;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A platform was asked for a post and did not show it.
 *
 * @param answer its code, as {@code code 10} or {@code HTTP 403}
 */
public record NotShown(String answer) {

    private static final Pattern PERMISSION = Pattern.compile("code (3|10|2[0-9]{2})|HTTP 403");

    /** A permission that we lack is a matter for the operator; what is gone or private is not ours to see. */
    public Content of(@Nullable Author author) {
        Matcher permission = PERMISSION.matcher(answer);
        return permission.matches()
                ? new Content.Unreadable(WhyParked.of(WhyParked.Because.NOT_PERMITTED, answer), author)
                : new Content.Ignored(WhyIgnored.NOT_SHOWN, answer, author, null);
    }
}
