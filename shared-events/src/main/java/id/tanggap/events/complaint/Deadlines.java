package id.tanggap.events.complaint;

import id.tanggap.events.policy.PolicyId;
import java.time.Instant;

/**
 * What the service policy of that moment asked for.
 *
 * @param firstResponse when the first public answer is due
 * @param resolution when the solution is due
 * @param policy the policy that says so
 */
public record Deadlines(Instant firstResponse, Instant resolution, PolicyId policy) {}
