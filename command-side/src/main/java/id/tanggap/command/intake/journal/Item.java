package id.tanggap.command.intake.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of a delivery.
 *
 * @param drawer in which what is kept of it is locked
 * @param fragment what is kept of it by itself, locked; none if it is in the body of its delivery alone, or kept no more
 * @param isComplaint whether it became one, and only who wrote it is still asked for
 */
public record Item(
        Place place,
        String channel,
        byte @Nullable [] fragment,
        String drawer,
        Instant receivedAt,
        int attempts,
        boolean isComplaint) {

    /** Of a delivery that is being read. */
    public static Item in(Delivery delivery, int ordinal) {
        return new Item(
                new Place(delivery.id(), ordinal),
                delivery.channel(),
                null,
                delivery.drawer(),
                delivery.receivedAt(),
                0,
                false);
    }

    /** The same, of which more is known by now than what was kept. */
    public Item withoutFragment() {
        return new Item(place, channel, null, drawer, receivedAt, attempts, isComplaint);
    }
}
