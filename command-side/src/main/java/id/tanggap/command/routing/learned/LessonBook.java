package id.tanggap.command.routing.learned;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintCategorised;
import id.tanggap.events.complaint.ComplaintDeclined;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintLocated;
import id.tanggap.events.complaint.ComplaintMerged;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.complaint.ComplaintRefused;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonErased;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of complaints, as far as staff confirmed it: the office that resolved it in the end, and the category that staff
 * gave it. What a citizen says, and what nobody has resolved yet, teaches nothing. It reaches back over the latest complaints
 * and holds their words sealed.
 */
final class LessonBook {

    /** More than is learned from; so many lie in memory. */
    static final int MOST = 60_000;

    /** All others are not worth reading. */
    static final Set<Class<?>> READ = Set.of(
            ComplaintCaptured.class,
            ComplaintLocated.class,
            ComplaintCategorised.class,
            ComplaintResolved.class,
            ComplaintDeclined.class,
            ComplaintRefused.class,
            ComplaintMerged.class,
            ComplaintRedacted.class,
            PersonErased.class);

    private final Map<ComplaintId, Draft> drafts = new LinkedHashMap<>();
    private final Set<PersonId> erased = new HashSet<>();
    private @Nullable Instant lastErasure;

    /** A complaint as far as it is known. */
    private static final class Draft {
        private final ComplaintCaptured beginning;
        private @Nullable Sealed address;
        private @Nullable PlaceCode place;
        private @Nullable CategoryId category;
        private @Nullable OpdId office;

        Draft(ComplaintCaptured beginning) {
            this.beginning = beginning;
            this.address = beginning.address();
        }
    }

    /**
     * A complaint and what staff confirmed of it.
     *
     * @param office that resolved it; null as long as none has, and for what was merged, refused or declined since
     */
    record Confirmed(
            ComplaintCaptured beginning,
            @Nullable Sealed address,
            @Nullable PlaceCode place,
            @Nullable CategoryId category,
            @Nullable OpdId office) {}

    void note(Object event) {
        if (event instanceof ComplaintCaptured captured) {
            drafts.put(captured.complaint(), new Draft(captured));
            if (drafts.size() > MOST) {
                drafts.remove(drafts.keySet().iterator().next());
            }
        } else if (event instanceof ComplaintEvent other) {
            Draft draft = drafts.get(other.complaint());
            if (draft != null) {
                note(draft, other);
            }
        } else if (event instanceof PersonErased gone) {
            erased.add(gone.person());
            lastErasure = gone.at();
        }
    }

    private void note(Draft draft, ComplaintEvent event) {
        switch (event) {
            case ComplaintLocated e -> {
                draft.place = e.place();
                draft.address = e.address();
            }
            case ComplaintCategorised e -> draft.category = isStaff(e.by()) ? e.category() : draft.category;
            case ComplaintResolved e -> draft.office = isStaff(e.by()) ? e.opd() : draft.office;
            case ComplaintDeclined _, ComplaintRefused _, ComplaintMerged _ -> draft.office = null;
            case ComplaintRedacted e -> drafts.remove(e.complaint());
            default -> {}
        }
    }

    private static boolean isStaff(Actor actor) {
        return switch (actor.kind()) {
            case OPD, MAYOR, DISKOMINFO -> true;
            case CITIZEN, SYSTEM -> false;
        };
    }

    /** Those of whom something is confirmed and nobody is erased, as they came. */
    List<Confirmed> confirmed() {
        List<Confirmed> confirmed = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            if ((draft.office != null || draft.category != null) && !erased.contains(draft.beginning.citizen())) {
                confirmed.add(new Confirmed(draft.beginning, draft.address, draft.place, draft.category, draft.office));
            }
        }
        return confirmed;
    }

    Optional<Instant> lastErasure() {
        return Optional.ofNullable(lastErasure);
    }
}
