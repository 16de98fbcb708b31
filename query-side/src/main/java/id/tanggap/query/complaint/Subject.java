package id.tanggap.query.complaint;

import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintCategorised;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintLocated;
import org.jspecify.annotations.Nullable;

/**
 * By which channel it came, and what and where it is about.
 *
 * @param place the official code of the region
 */
public record Subject(
        String channel, @Nullable String category, @Nullable String place) {

    static Subject of(ComplaintCaptured captured) {
        return new Subject(captured.channel().word(), null, null);
    }

    Subject after(ComplaintEvent event) {
        return switch (event) {
            case ComplaintCategorised e -> new Subject(channel, e.category().value(), place);
            case ComplaintLocated e ->
                new Subject(
                        channel, category, e.place() == null ? null : e.place().value());
            default -> this;
        };
    }

    /** Nothing but the channel. */
    Subject untold() {
        return new Subject(channel, null, null);
    }
}
