package id.tanggap.command.routing.learned;

import id.tanggap.events.opd.OpdId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Offices that something speaks for, and what. */
final class Candidates {

    private final Map<OpdId, Candidate> candidates = new LinkedHashMap<>();

    /** @param confidence 0 to 1: of what is given 0.9, nine in ten are right */
    record Candidate(OpdId opd, double confidence, List<Evidence> because) {}

    /** The surest of what speaks for an office says how sure it is. */
    void add(OpdId opd, double confidence, Evidence evidence) {
        candidates.merge(opd, new Candidate(opd, confidence, List.of(evidence)), (known, more) -> {
            List<Evidence> all = new ArrayList<>(known.because());
            all.addAll(more.because());
            return new Candidate(opd, Math.max(known.confidence(), more.confidence()), all);
        });
    }

    boolean isEmpty() {
        return candidates.isEmpty();
    }

    /** The surest first. */
    List<Candidate> first(int most) {
        return candidates.values().stream()
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .limit(most)
                .toList();
    }
}
