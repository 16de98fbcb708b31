package id.tanggap.query.words;

/** One slip of the thumb: a letter too many, one too few, another one, or two that changed places. */
final class Slip {

    private Slip() {}

    static boolean between(String one, String other) {
        if (one.length() > other.length()) {
            return between(other, one);
        }
        int at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        String rest = one.substring(at);
        String others = other.substring(at);
        return switch (others.length() - rest.length()) {
            case 0 -> rest.length() < 2 || rest.substring(1).equals(others.substring(1)) || changedPlaces(rest, others);
            case 1 -> rest.equals(others.substring(1));
            default -> false;
        };
    }

    private static boolean changedPlaces(String one, String other) {
        return one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0)
                && one.substring(2).equals(other.substring(2));
    }
}
