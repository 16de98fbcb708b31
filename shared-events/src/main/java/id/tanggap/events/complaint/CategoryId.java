package id.tanggap.events.complaint;

import id.tanggap.events.text.Slug;

/**
 * A kind of complaint, such as {@code jalan} or {@code sampah}.
 *
 * @param value lower-case letters, digits and hyphens, 2 to 60
 */
public record CategoryId(String value) {

    /** Pressure upon somebody because of what they complained of. */
    public static final CategoryId RETALIATION = new CategoryId("retaliasi");

    public CategoryId {
        if (!Slug.is(value)) {
            throw new IllegalArgumentException("Not a category: " + value);
        }
    }
}
