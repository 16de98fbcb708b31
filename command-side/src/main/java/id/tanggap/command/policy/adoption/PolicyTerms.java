package id.tanggap.command.policy.adoption;

import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Deadlines;
import id.tanggap.events.desk.OfficeHours;
import id.tanggap.events.policy.ServiceTerms;
import id.tanggap.events.policy.Waits;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a service policy says, in calendar time.
 *
 * @param general for every category that has no terms of its own
 * @param silence after which a resolved complaint closes by itself
 * @param waits how long is waited for everybody who is no OPD
 */
public record PolicyTerms(
        ServiceTerms general, Map<CategoryId, ServiceTerms> byCategory, Duration silence, Waits waits) {

    /**
     * Until the government adopts its own: a first answer within a day, a solution within five, and a week for the
     * citizen to object. These are this software's defaults and no regulation's.
     */
    public static final PolicyTerms DEFAULT = new PolicyTerms(
            new ServiceTerms(Duration.ofHours(24), Duration.ofHours(120)), Map.of(), Duration.ofDays(7), Waits.DEFAULT);

    /** What has a clock of its own until the government gives it another one: who is under pressure does not wait. */
    private static final Map<CategoryId, ServiceTerms> UNLESS_SAID =
            Map.of(CategoryId.RETALIATION, new ServiceTerms(Duration.ofHours(8), Duration.ofHours(72)));

    public PolicyTerms {
        byCategory = Map.copyOf(byCategory);
    }

    /** The terms of a category; the general ones when it has none, or is not known. */
    public ServiceTerms of(@Nullable CategoryId category) {
        return category == null
                ? general
                : byCategory.getOrDefault(category, UNLESS_SAID.getOrDefault(category, general));
    }

    /** What they ask of the OPD that gets a complaint at this moment. */
    public Deadlines deadlines(@Nullable CategoryId category, Instant assigned) {
        ServiceTerms terms = of(category);
        return new Deadlines(
                OfficeHours.ALWAYS.after(assigned, terms.firstResponse()),
                OfficeHours.ALWAYS.after(assigned, terms.resolution()),
                ServicePolicy.LINE);
    }

    /** Until when Diskominfo has to have found a desk for what comes to the triage desk at this moment. */
    public Instant triageDue(Instant referred) {
        return OfficeHours.ALWAYS.after(referred, waits.triage());
    }

    /** Until when the answer to a question is waited for that is asked at this moment. */
    public Instant answerAwaited(Instant asked) {
        return OfficeHours.ALWAYS.after(asked, waits.question());
    }
}
