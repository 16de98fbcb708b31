package id.tanggap.events.opd;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.PlaceCode;
import java.time.Instant;
import java.util.Set;
import org.axonframework.serialization.Revision;

/**
 * What the OPD answers for, and where.
 *
 * @param areas empty for the whole region
 */
@Revision("1")
public record JurisdictionSet(OpdId opd, Set<CategoryId> categories, Set<PlaceCode> areas, Actor by, Instant at)
        implements OpdEvent {}
