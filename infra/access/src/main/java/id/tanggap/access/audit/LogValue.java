package id.tanggap.access.audit;

/** A value as a line of the log can hold it: printable ASCII, of bounded length, quoted where it has blanks. */
final class LogValue {

    private static final int LONGEST = 120;

    private LogValue() {}

    static String of(String value) {
        var clean = new StringBuilder();
        value.codePoints().limit(LONGEST).forEach(each -> clean.appendCodePoint(isPlain(each) ? each : '?'));
        boolean bare = !clean.isEmpty() && clean.chars().noneMatch(each -> each == ' ' || each == '=');
        return bare ? clean.toString() : "\"" + clean + "\"";
    }

    private static boolean isPlain(int each) {
        return each >= ' ' && each <= '~' && each != '"' && each != '\\';
    }
}
