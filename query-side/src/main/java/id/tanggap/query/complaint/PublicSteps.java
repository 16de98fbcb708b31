package id.tanggap.query.complaint;

import id.tanggap.events.complaint.ComplaintAcknowledged;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintClosed;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintMerged;
import id.tanggap.events.complaint.ComplaintRefused;
import id.tanggap.events.complaint.ComplaintReopened;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.ComplaintUnmerged;
import id.tanggap.events.complaint.ComplaintWithdrawn;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.InformationRequested;
import id.tanggap.events.complaint.ResolutionConfirmed;
import id.tanggap.events.complaint.ResolutionDisputed;
import id.tanggap.events.complaint.ResolvedWithAnother;
import id.tanggap.events.complaint.WorkBegun;
import id.tanggap.events.opd.OpdId;
import id.tanggap.query.complaint.PublicDocument.Step;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which events everybody may know of. Who acted is never said, only for which OPD. */
final class PublicSteps {
    private PublicSteps() {}

    static List<Step> after(List<Step> steps, ComplaintEvent event) {
        return switch (event) {
            case ComplaintCaptured e -> and(steps, "captured", e.at(), null);
            case ComplaintAssigned e -> and(steps, "assigned", e.at(), e.opd());
            case ComplaintAcknowledged e -> and(steps, "acknowledged", e.at(), e.opd());
            case ComplaintAnswered e -> and(steps, "answered", e.at(), e.opd());
            case InformationRequested e -> and(steps, "asked", e.at(), e.opd());
            case InformationReceived e -> and(steps, "information-received", e.at(), null);
            case ComplaintResolved e -> and(steps, "resolved", e.at(), e.opd());
            case ResolvedWithAnother e -> and(steps, "resolved", e.at(), null);
            case ResolutionConfirmed e -> and(steps, "confirmed", e.at(), null);
            case ResolutionDisputed e -> and(steps, "disputed", e.at(), null);
            case ComplaintReopened e -> and(steps, "reopened", e.at(), null);
            case WorkBegun e -> and(steps, "begun", e.at(), e.opd());
            case ComplaintWithdrawn e -> and(steps, "withdrawn", e.at(), null);
            case ComplaintRefused e -> and(steps, "refused", e.at(), null);
            case ComplaintClosed e -> and(steps, "closed", e.at(), null);
            case ComplaintMerged e -> and(steps, "merged", e.at(), null);
            case ComplaintUnmerged e -> and(steps, "unmerged", e.at(), null);
            default -> steps;
        };
    }

    private static List<Step> and(List<Step> steps, String what, Instant at, @Nullable OpdId opd) {
        return CaseFile.and(steps, new Step(what, at, opd == null ? null : opd.value(), null));
    }
}
