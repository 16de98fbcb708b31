package id.tanggap.command.complaint;

import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.ComplaintCategorised;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintLocated;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.person.Sealed;
import org.jspecify.annotations.Nullable;

/** What a complaint is about, and where that is; each null as long as nobody has said it. */
public record Matter(
        @Nullable CategoryId category,
        @Nullable PlaceCode place,
        @Nullable Sealed address) {

    public static final Matter UNKNOWN = new Matter(null, null, null);

    /** Where it is, if that is known, and nothing else. */
    public static Matter at(@Nullable PlaceCode place) {
        return new Matter(null, place, null);
    }

    Matter after(ComplaintEvent event) {
        return switch (event) {
            case ComplaintCategorised e -> new Matter(e.category(), place, address);
            case ComplaintLocated e -> new Matter(category, e.place(), e.address());
            default -> this;
        };
    }
}
