package id.tanggap.events.text;

/** A short name that somebody chose for good, as it may stand in an address: {@code dinas-pu}. */
public final class Slug {
    private static final Signs FORM = Signs.of("abcdefghijklmnopqrstuvwxyz0123456789-", 2, 60);

    private Slug() {}

    /** Whether it is 2 to 60 lower-case letters, digits and hyphens, the first no hyphen. */
    public static boolean is(String text) {
        return FORM.make(text) && !text.startsWith("-");
    }
}
