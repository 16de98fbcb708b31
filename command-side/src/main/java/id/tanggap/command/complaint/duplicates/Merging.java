package id.tanggap.command.complaint.duplicates;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.complaint.Stage;
import id.tanggap.command.complaint.duplicates.FollowTheOther.Fate;
import id.tanggap.events.complaint.ComplaintId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Where merged complaints are answered, as things are. */
public final class Merging {

    private final Complaints complaints;

    public Merging(Complaints complaints) {
        this.complaints = complaints;
    }

    /**
     * The one at the end: itself, or what it was merged into, and that one in turn. Two that were merged into each other
     * have no end.
     */
    public Optional<ComplaintState> end(ComplaintState begin) {
        Set<ComplaintId> passed = new HashSet<>();
        Optional<ComplaintState> here = Optional.of(begin);
        while (here.isPresent() && here.get().stage() == Stage.MERGED) {
            ComplaintState merged = here.get();
            here = passed.add(merged.id())
                    ? Optional.ofNullable(merged.mergedInto()).flatMap(complaints::find)
                    : Optional.empty();
        }
        return here;
    }

    /** What has become of the one that another was merged into; of one that is not known yet, nothing has. */
    public Fate fate(ComplaintId other) {
        return complaints
                .find(other)
                .map(known -> end(known).map(Merging::fate).orElse(Fate.GONE))
                .orElse(Fate.OPEN);
    }

    private static Fate fate(ComplaintState end) {
        return switch (end.stage()) {
            case UNROUTED, TRIAGE, ASSIGNED, IN_PROGRESS, AWAITING_CITIZEN -> Fate.OPEN;
            case RESOLVED, CLOSED -> Fate.RESOLVED;
            case REFUSED, MERGED, WITHDRAWN -> Fate.GONE;
        };
    }
}
