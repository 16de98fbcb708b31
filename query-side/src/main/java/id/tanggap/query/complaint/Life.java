package id.tanggap.query.complaint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The course of a complaint without a word of what anybody wrote: its fields lie flat in the desk's document.
 *
 * @param statusBefore where an unmerged complaint goes on from; null unless merged
 * @param opd the lead of the moment, null while nobody holds it
 * @param supporting the OPDs that the mayor called in and that did not decline
 * @param visibleTo every OPD that holds or held it, as lead or supporting
 * @param assignedAt when the lead of the moment got it
 * @param taggedAt the mayor's first tag
 * @param taggedOpd whom that tag named
 * @param acknowledgedAt when the lead of the moment opened it
 * @param firstAnsweredAt the first public answer of anybody, which no reassignment takes back
 * @param pausedSince when the open question to the citizen was asked
 * @param resolvedAt null again after a dispute or a reopening
 * @param stoppedAt since when it needs no answer of its own: refused, merged, or closed without a solution
 * @param responseDue the lead's deadline for the first answer
 * @param holdings every lead, in order; the last may still hold it
 * @param withheld why the public must not see it, null when it may
 */
public record Life(
        Status status,
        @Nullable Status statusBefore,
        String channel,
        @Nullable String category,
        @Nullable String place,
        @Nullable String opd,
        List<String> supporting,
        List<String> visibleTo,
        Instant postedAt,
        Instant capturedAt,
        @Nullable Instant firstAssignedAt,
        @Nullable Instant assignedAt,
        @Nullable Instant taggedAt,
        @Nullable String taggedOpd,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant firstAnsweredAt,
        @Nullable Instant pausedSince,
        @Nullable Instant resolvedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant closedAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant responseDue,
        @Nullable Instant resolutionDue,
        List<Holding> holdings,
        int answered,
        int reopened,
        int disputed,
        int declined,
        int supporters,
        @Nullable String mergedInto,
        @Nullable String refused,
        @Nullable String withheld) {}
