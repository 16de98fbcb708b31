package id.tanggap.events.complaint;

import java.util.regex.Pattern;

/**
 * A kind of complaint, such as {@code jalan} or {@code sampah}.
 *
 * @param value lower-case letters, digits and hyphens, 2 to 60
 */
public record CategoryId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,59}");

    public CategoryId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a category: " + value);
        }
    }
}
