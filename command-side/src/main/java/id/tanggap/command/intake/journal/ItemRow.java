package id.tanggap.command.intake.journal;

import id.tanggap.events.complaint.ComplaintId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a change: what became of it, and what of it is kept.
 *
 * @param reason as in {@link Outcome}
 * @param lane none if it need not wait for others, or nothing is known that was not known before
 * @param fragment locked; only of what waits, for whomever
 * @param person under which pseudonym an erasure finds it
 * @param words what it says, in the drawer of its delivery; only of what is ignored and could be taken in
 * @param awaits the posts of which any lets it go on
 */
public record ItemRow(
        Place place,
        Arrived arrived,
        State state,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable ComplaintId complaint,
        @Nullable String lane,
        byte @Nullable [] fragment,
        @Nullable String person,
        @Nullable String words,
        List<ComplaintId> awaits) {

    public ItemRow {
        awaits = List.copyOf(awaits);
    }

    /** Of somebody who was erased: that it was there. */
    public static ItemRow erased(Place place, Arrived arrived) {
        return new ItemRow(
                place, arrived.withoutWords(), State.ERASED, null, null, null, null, null, null, null, List.of());
    }
}
