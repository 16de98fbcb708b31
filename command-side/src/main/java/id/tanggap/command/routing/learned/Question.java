package id.tanggap.command.routing.learned;

import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.PlaceCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for this?
 *
 * @param address as it was written
 * @param mentions handles that were named
 */
record Question(
        String text,
        @Nullable PlaceCode place,
        @Nullable String address,
        List<String> mentions,
        @Nullable Channel channel,
        LocalDate day) {}
