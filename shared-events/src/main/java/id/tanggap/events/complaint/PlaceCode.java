package id.tanggap.events.complaint;

import java.util.regex.Pattern;

/**
 * A region by its official code (Kemendagri): {@code 36.04} a regency, {@code 36.04.05} a kecamatan, {@code
 * 36.04.05.2001} a kelurahan or desa.
 */
public record PlaceCode(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?");

    public PlaceCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a region's code: " + value);
        }
    }

    /** Whether the other place is this one or lies in it. */
    public boolean covers(PlaceCode other) {
        return other.value.equals(value) || other.value.startsWith(value + ".");
    }
}
