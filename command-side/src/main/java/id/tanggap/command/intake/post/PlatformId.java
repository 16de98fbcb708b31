package id.tanggap.command.intake.post;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An id as the platforms write them. Only such a one becomes part of an address that is asked with our access token:
 * anything else could name another address.
 */
public final class PlatformId {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_:-]{1,200}");

    private PlatformId() {}

    public static boolean is(@Nullable String text) {
        return text != null && FORM.matcher(text).matches();
    }
}
