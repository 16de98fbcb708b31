package id.tanggap.command.place;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A region's name made comparable: capitals, spaces, hyphens, full stops and the word that says the level do not count.
 * Roman numerals are left as they are, for they tell neighbours apart.
 */
public record PlaceName(String value) {

    private static final Pattern LEVEL =
            Pattern.compile("^\\s*(kecamatan|kec|kelurahan|kel|desa|ds)(\\s*\\.\\s*|\\s+)(?=\\S)");
    private static final Pattern SILENT = Pattern.compile("[^\\p{L}\\p{N}]+");

    static PlaceName of(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return new PlaceName(
                SILENT.matcher(LEVEL.matcher(lower).replaceFirst("")).replaceAll(""));
    }

    boolean isEmpty() {
        return value.isEmpty();
    }
}
