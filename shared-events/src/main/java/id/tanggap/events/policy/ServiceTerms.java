package id.tanggap.events.policy;

import java.time.Duration;

/**
 * How fast an OPD has to be, counted from the assignment in calendar time.
 *
 * @param firstResponse until the first public answer
 * @param resolution until the solution
 */
public record ServiceTerms(Duration firstResponse, Duration resolution) {

    public ServiceTerms {
        if (!firstResponse.isPositive() || resolution.compareTo(firstResponse) < 0) {
            throw new IllegalArgumentException("A first response comes in time, and no later than the solution");
        }
    }
}
