package id.tanggap.query.complaint;

import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintClosed;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintMerged;
import id.tanggap.events.complaint.ComplaintRefused;
import id.tanggap.events.complaint.ComplaintReopened;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.ComplaintUnmerged;
import id.tanggap.events.complaint.ComplaintWithdrawn;
import id.tanggap.events.complaint.ResolutionConfirmed;
import id.tanggap.events.complaint.ResolutionDisputed;
import id.tanggap.events.complaint.ResolvedWithAnother;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When it came to its end, as far as it has.
 *
 * @param resolvedAt null again after a dispute or a reopening
 * @param stoppedAt since when it needs no answer of its own: refused, merged, withdrawn, or closed without a
 *     solution
 */
public record Ends(
        @Nullable Instant resolvedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant closedAt,
        @Nullable Instant stoppedAt) {

    public static final Ends OPEN = new Ends(null, null, null, null);

    Ends after(ComplaintEvent event) {
        return switch (event) {
            case ComplaintResolved e -> new Ends(e.at(), confirmedAt, closedAt, null);
            case ResolvedWithAnother e -> new Ends(e.at(), confirmedAt, closedAt, null);
            case ResolutionConfirmed e -> new Ends(resolvedAt, e.at(), closedAt, stoppedAt);
            case ResolutionDisputed _ -> new Ends(resolvedAt, null, closedAt, stoppedAt);
            case ComplaintReopened _ -> OPEN;
            case ComplaintClosed e ->
                new Ends(resolvedAt, confirmedAt, e.at(), resolvedAt == null ? e.at() : stoppedAt);
            case ComplaintRefused e -> stopped(e.at());
            case ComplaintMerged e -> stopped(e.at());
            case ComplaintWithdrawn e -> stopped(e.at());
            case ComplaintUnmerged _, ComplaintAssigned _ -> stopped(null);
            default -> this;
        };
    }

    private Ends stopped(@Nullable Instant at) {
        return new Ends(resolvedAt, confirmedAt, closedAt, at);
    }
}
