package id.tanggap.events.text;

/**
 * What an id is made of: some signs of ASCII, so many of them. Every id in every event that is read is asked for it, where a
 * pattern would take as long as to read the JSON around it.
 */
public final class Signs {
    /** Of Crockford's base32: without {@code i l o u}, which are taken for others. */
    public static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";

    private final boolean[] allowed = new boolean[128];
    private final int fewest;
    private final int most;

    private Signs(String allowed, int fewest, int most) {
        allowed.chars().forEach(sign -> this.allowed[sign] = true);
        this.fewest = fewest;
        this.most = most;
    }

    public static Signs of(String allowed, int fewest, int most) {
        return new Signs(allowed, fewest, most);
    }

    public boolean make(String text) {
        if (text.length() < fewest || text.length() > most) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= allowed.length || !allowed[sign]) {
                return false;
            }
        }
        return true;
    }
}
