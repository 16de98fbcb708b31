package id.tanggap.events.routing;

import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.opd.OpdId;
import java.util.Set;

/**
 * How far what was learned may assign without anybody.
 *
 * @param precision so many of those it assigns have to be right, 0.5 to 1
 * @param excluded kinds of complaints that it never assigns
 * @param offices to which it may; none named, to all
 */
public record AutomaticTerms(boolean on, double precision, Set<CategoryId> excluded, Set<OpdId> offices) {

    /** Until the government says otherwise. */
    public static final AutomaticTerms OFF = new AutomaticTerms(false, 0.95, Set.of(), Set.of());

    public AutomaticTerms {
        excluded = Set.copyOf(excluded);
        offices = Set.copyOf(offices);
    }

    public AutomaticTerms off() {
        return new AutomaticTerms(false, precision, excluded, offices);
    }
}
