package id.tanggap.command.history;

import java.util.regex.Pattern;

/** Blanks of all kinds in a name: two are one, and one that does not break is one. */
final class Blanks {

    private static final Pattern SOME = Pattern.compile("[\\s\\p{Z}\\uFEFF\\u200B]+");

    private Blanks() {}

    static String single(String name) {
        return SOME.matcher(name).replaceAll(" ").strip();
    }
}
