package id.tanggap.command.policy;

import id.tanggap.command.policy.adoption.PolicyTerms;
import id.tanggap.command.policy.adoption.ServicePolicy;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Deadlines;
import id.tanggap.events.policy.PolicyId;
import id.tanggap.events.policy.ServiceTerms;
import id.tanggap.events.policy.Waits;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The policy in force. A reaction of the processing group {@code routing} sees the policy of that place in the order of
 * events. Before there is any the default terms hold.
 */
@Component
public class ServicePolicies {

    private final JdbcClient jdbc;

    ServicePolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A policy and what it says. */
    public record InForce(PolicyId policy, PolicyTerms terms) {}

    public InForce inForce() {
        Map<CategoryId, ServiceTerms> byCategory = new HashMap<>();
        jdbc.sql("select * from policy_of_category").query(row -> {
            byCategory.put(
                    new CategoryId(row.getString("category")),
                    terms(row.getLong("first_response_sec"), row.getLong("resolution_sec")));
        });
        return jdbc.sql("select * from policy_in_force")
                .query((row, _) -> new InForce(
                        new PolicyId(row.getString("policy")),
                        new PolicyTerms(
                                terms(row.getLong("first_response_sec"), row.getLong("resolution_sec")),
                                byCategory,
                                Duration.ofSeconds(row.getLong("silence_sec")),
                                new Waits(
                                        Duration.ofSeconds(row.getLong("triage_sec")),
                                        Duration.ofSeconds(row.getLong("question_sec")),
                                        Duration.ofSeconds(row.getLong("step_sec"))))))
                .optional()
                .orElseGet(() -> new InForce(ServicePolicy.LINE, PolicyTerms.DEFAULT));
    }

    /** How fast an OPD has to be with this category. */
    public ServiceTerms termsFor(@Nullable CategoryId category) {
        return inForce().terms().of(category);
    }

    /** When that is, for what is assigned at this moment. */
    public Deadlines deadlines(@Nullable CategoryId category, Instant assigned) {
        return inForce().terms().deadlines(category, assigned);
    }

    private static ServiceTerms terms(long firstResponse, long resolution) {
        return new ServiceTerms(Duration.ofSeconds(firstResponse), Duration.ofSeconds(resolution));
    }
}
