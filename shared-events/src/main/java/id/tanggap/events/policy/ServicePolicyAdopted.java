package id.tanggap.events.policy;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CategoryId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.axonframework.serialization.Revision;

/**
 * From then on these terms hold; what was assigned before keeps its own.
 *
 * @param general for every category that has no terms of its own
 * @param silence after which a resolved complaint closes by itself
 */
@Revision("2")
public record ServicePolicyAdopted(
        PolicyId policy,
        ServiceTerms general,
        Map<CategoryId, ServiceTerms> byCategory,
        Duration silence,
        Waits waits,
        Actor by,
        Instant at)
        implements PolicyEvent {}
