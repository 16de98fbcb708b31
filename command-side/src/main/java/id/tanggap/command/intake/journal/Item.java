package id.tanggap.command.intake.journal;

import java.time.Instant;

/**
 * One change of a delivery, as it is kept.
 *
 * @param isComplaint whether it became one, and only who wrote it is still asked for
 */
public record Item(
        long delivery,
        int ordinal,
        String channel,
        byte[] fragment,
        String drawer,
        Instant receivedAt,
        int attempts,
        boolean isComplaint) {

    public Items.Place place() {
        return new Items.Place(delivery, ordinal);
    }
}
