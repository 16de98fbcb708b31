package id.tanggap.demo.plan;

import id.tanggap.command.policy.adoption.AdoptServicePolicy;
import id.tanggap.command.policy.adoption.PolicyTerms;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.policy.ServiceTerms;
import id.tanggap.events.policy.Waits;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The two circulars of the year: the second one gives less time. */
final class Policies {

    static final Duration SILENCE = Duration.ofDays(7);

    private static final Actor MAYOR = new Actor(Actor.Kind.MAYOR, "mayor", null);

    private final AdoptServicePolicy first;
    private final AdoptServicePolicy second;

    Policies(Instant begin, Instant end) {
        first = new AdoptServicePolicy(
                new PolicyTerms(
                        terms(48, 14 * 24),
                        Map.of(
                                category("banjir"), terms(6, 5 * 24),
                                category("penyelamatan"), terms(2, 24),
                                category("jalan"), terms(48, 30 * 24)),
                        SILENCE,
                        Waits.DEFAULT),
                MAYOR,
                begin);
        second = new AdoptServicePolicy(
                new PolicyTerms(
                        terms(24, 10 * 24),
                        Map.of(
                                category("banjir"), terms(4, 4 * 24),
                                category("penyelamatan"), terms(1, 24),
                                category("jalan"), terms(24, 21 * 24),
                                category("drainase"), terms(24, 14 * 24),
                                category("air-bersih"), terms(12, 4 * 24),
                                category("listrik"), terms(6, 2 * 24),
                                category("sampah"), terms(24, 5 * 24),
                                category("kesehatan"), terms(12, 7 * 24),
                                category("perumahan"), terms(48, 45 * 24)),
                        SILENCE,
                        Waits.DEFAULT),
                MAYOR,
                end.minus(170, ChronoUnit.DAYS));
    }

    List<AdoptServicePolicy> all() {
        return List.of(first, second);
    }

    PolicyTerms inForce(Instant then) {
        return (then.isBefore(second.at()) ? first : second).terms();
    }

    private static CategoryId category(String name) {
        return new CategoryId(name);
    }

    private static ServiceTerms terms(int answerHours, int solutionHours) {
        return new ServiceTerms(Duration.ofHours(answerHours), Duration.ofHours(solutionHours));
    }
}
