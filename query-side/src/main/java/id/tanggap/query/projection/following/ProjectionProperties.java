package id.tanggap.query.projection.following;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How documents follow the events.
 *
 * @param batchSize events that become one bulk request and one transaction at most
 * @param segments how many batches of one projection may be under way at once, on all nodes together; holds for indices
 *     that are built from then on
 * @param recentStates what the states may weigh together that each projection keeps at hand, so that before the next event
 *     not all earlier ones have to be read
 * @param heldBack documents that a segment which is far behind folds before they are written; events of complaints that ran
 *     side by side then cost one write a complaint rather than one an event
 * @param heldBackSize what their states may weigh together, by estimate
 * @param watchInterval how often a node looks whether indices are there, wanted, caught up, or to be replaced
 * @param comparingPatience how long two indices that both follow the events may take to come to the same version of a
 *     document before it counts as different
 * @param compareAgain after how long an index that was found to differ from the live one is compared again
 */
@ConfigurationProperties("tanggap.projections")
public record ProjectionProperties(
        @DefaultValue("500") int batchSize,
        @DefaultValue("2") int segments,
        @DefaultValue("32MB") DataSize recentStates,
        @DefaultValue("10000") int heldBack,
        @DefaultValue("48MB") DataSize heldBackSize,
        @DefaultValue("2s") Duration watchInterval,
        @DefaultValue("10s") Duration comparingPatience,
        @DefaultValue("10m") Duration compareAgain) {}
