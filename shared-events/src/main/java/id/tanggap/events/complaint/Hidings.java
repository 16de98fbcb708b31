package id.tanggap.events.complaint;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a complaint somebody wanted hidden from everybody, and what became of it. Both sides read it. */
public record Hidings(Map<String, Hiding> byUtterance) {

    public static final Hidings NONE = new Hidings(Map.of());

    /**
     * Of one message.
     *
     * @param decideBy null unless somebody has still to decide
     * @param at since when that is so
     * @param hidden why it is; null while it is shown
     * @param refused why it stays; null unless it was decided so
     * @param digest of what is hidden
     */
    public record Hiding(
            @Nullable Instant decideBy,
            Instant at,
            @Nullable HidingReason hidden,
            @Nullable HidingRefusal refused,
            @Nullable WordsDigest digest) {

        public boolean conceals() {
            return hidden != null;
        }
    }

    public Hidings {
        byUtterance = Map.copyOf(byUtterance);
    }

    public Hidings after(ComplaintEvent event) {
        return switch (event) {
            case HidingAsked e -> with(e.utterance(), new Hiding(e.decideBy(), e.at(), null, null, null));
            case MessageHidden e -> with(e.utterance(), new Hiding(null, e.at(), e.reason(), null, e.digest()));
            case HidingRefused e -> with(e.utterance(), new Hiding(null, e.at(), null, e.reason(), null));
            default -> this;
        };
    }

    private Hidings with(UtteranceId utterance, Hiding next) {
        Map<String, Hiding> more = new HashMap<>(byUtterance);
        more.put(utterance.value(), next);
        return new Hidings(more);
    }

    /** Null for what nobody wanted hidden. */
    public @Nullable Hiding of(String utterance) {
        return byUtterance.get(utterance);
    }

    public boolean hides(String utterance) {
        Hiding hiding = of(utterance);
        return hiding != null && hiding.conceals();
    }

    /** By when the next decision has to be made; null while nobody waits for one. */
    public @Nullable Instant decideBy() {
        return byUtterance.values().stream()
                .flatMap(hiding -> Stream.ofNullable(hiding.decideBy()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
