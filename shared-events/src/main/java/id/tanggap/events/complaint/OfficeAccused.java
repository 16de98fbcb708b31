package id.tanggap.events.complaint;

import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The complaint is about an office, or about the person who heads it.
 *
 * @param head the user of the head, where it is about that person; null where it is about the whole office
 */
@Revision("1")
public record OfficeAccused(
        ComplaintId complaint, OpdId opd, @Nullable String head, Actor by, Instant at) implements ComplaintEvent {}
