package id.tanggap.events.text;

import java.util.regex.Pattern;

/** A short name that somebody chose for good, as it may stand in an address: {@code dinas-pu}. */
public final class Slug {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,59}");

    private Slug() {}

    /** Whether it is 2 to 60 lower-case letters, digits and hyphens, the first no hyphen. */
    public static boolean is(String text) {
        return FORM.matcher(text).matches();
    }
}
