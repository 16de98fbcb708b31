package id.tanggap.events.complaint;

import id.tanggap.events.person.Sealed;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** @param place null only when nothing but an address is known */
@Revision("1")
public record ComplaintLocated(
        ComplaintId complaint,
        @Nullable PlaceCode place,
        @Nullable Sealed address,
        Actor by,
        Instant at) implements ComplaintEvent {}
