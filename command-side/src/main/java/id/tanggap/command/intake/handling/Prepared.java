package id.tanggap.command.intake.handling;

import id.tanggap.command.intake.journal.Item;
import id.tanggap.command.intake.journal.Place;
import id.tanggap.command.intake.reading.ReadChange;
import id.tanggap.events.complaint.PlaceCode;
import org.jspecify.annotations.Nullable;

/**
 * A change that was read, with all that can be known of it before a transaction begins: as long as one is open, nobody
 * sees newer events.
 */
record Prepared(ReadChange change, @Nullable PlaceCode where) {

    Item item() {
        return change.item();
    }

    Place place() {
        return change.item().place();
    }
}
