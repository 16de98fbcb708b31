package id.tanggap.events.complaint;

/**
 * A kind of complaint, such as {@code jalan} or {@code sampah}.
 *
 * @param value lower-case letters, digits and hyphens, 2 to 60
 */
public record CategoryId(String value) {

    public CategoryId {
        if (!value.matches("[a-z0-9][a-z0-9-]{1,59}")) {
            throw new IllegalArgumentException("Not a category: " + value);
        }
    }
}
