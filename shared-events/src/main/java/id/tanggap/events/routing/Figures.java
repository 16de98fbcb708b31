package id.tanggap.events.routing;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much was learned, and how well.
 *
 * @param complaints of which it was learned
 * @param offices that answered for them
 * @param heldOut null where there was too little before or in the last whole month
 */
public record Figures(int complaints, int offices, @Nullable HeldOut heldOut) {

    /**
     * The last whole month, answered by what was learned of all before it.
     *
     * @param first share of those whose office was named first, 0 to 1; {@code three}: among the first three
     * @param calibrationError between how sure it was and how often it was right, over tenths, 0 to 1
     * @param sure for each precision asked how many could be assigned by themselves
     */
    public record HeldOut(
            YearMonth month, int complaints, double first, double three, double calibrationError, List<Sure> sure) {}

    /**
     * @param precision of those at least as sure, so many are right
     * @param share of all, 0 to 1
     * @param rank from which on; finer than a confidence, 0 to 1, above 1 where nothing is sure enough
     */
    public record Sure(double precision, double share, double rank) {}
}
