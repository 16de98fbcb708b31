package id.tanggap.command.place;

import id.tanggap.events.complaint.PlaceCode;
import java.util.List;
import java.util.Optional;

/** What came of looking for a place. */
public sealed interface Finding {

    /** The place, if it is certain. */
    default Optional<PlaceCode> place() {
        return Optional.empty();
    }

    /** One place has this name. */
    record Found(PlaceCode code) implements Finding {
        @Override
        public Optional<PlaceCode> place() {
            return Optional.of(code);
        }
    }

    /** More than one has: the name alone decides nothing. */
    record Ambiguous(List<PlaceCode> candidates) implements Finding {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** None has. */
    record Unknown() implements Finding {}

    /** What these candidates amount to. */
    static Finding among(List<PlaceCode> candidates) {
        return switch (candidates.size()) {
            case 0 -> new Unknown();
            case 1 -> new Found(candidates.getFirst());
            default -> new Ambiguous(candidates);
        };
    }
}
