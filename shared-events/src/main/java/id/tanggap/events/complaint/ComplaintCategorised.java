package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

@Revision("1")
public record ComplaintCategorised(ComplaintId complaint, CategoryId category, Actor by, Instant at)
        implements ComplaintEvent {}
