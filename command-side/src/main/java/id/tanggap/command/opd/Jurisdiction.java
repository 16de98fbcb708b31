package id.tanggap.command.opd;

import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.PlaceCode;
import java.util.Set;

/**
 * What an OPD answers for, and where.
 *
 * @param areas empty for the whole region
 */
public record Jurisdiction(Set<CategoryId> categories, Set<PlaceCode> areas) {

    static final Jurisdiction NONE = new Jurisdiction(Set.of(), Set.of());

    public Jurisdiction {
        categories = Set.copyOf(categories);
        areas = Set.copyOf(areas);
    }
}
