package id.tanggap.command.policy.adoption;

import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.policy.ServiceTerms;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a service policy says, in calendar time.
 *
 * @param general for every category that has no terms of its own
 * @param silence after which a resolved complaint closes by itself
 */
public record PolicyTerms(ServiceTerms general, Map<CategoryId, ServiceTerms> byCategory, Duration silence) {

    /**
     * Until the government adopts its own: a first answer within a day, a solution within five, and a week for the
     * citizen to object. These are this software's defaults and no regulation's.
     */
    public static final PolicyTerms DEFAULT = new PolicyTerms(
            new ServiceTerms(Duration.ofHours(24), Duration.ofHours(120)), Map.of(), Duration.ofDays(7));

    public PolicyTerms {
        byCategory = Map.copyOf(byCategory);
    }

    /** The terms of a category; the general ones when it has none, or is not known. */
    public ServiceTerms of(@Nullable CategoryId category) {
        return category == null ? general : byCategory.getOrDefault(category, general);
    }
}
