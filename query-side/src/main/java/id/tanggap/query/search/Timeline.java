package id.tanggap.query.search;

import id.tanggap.query.complaint.TimelineDocument;
import id.tanggap.query.unsealing.Unsealing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one complaint, oldest first.
 *
 * @param total how many events there are in all
 * @param next the sequence number to hand back in {@code after}; null at the end
 */
public record Timeline(
        List<Entry> items, long total, @Nullable Long next) {

    /**
     * @param event the name of what happened: {@code complaint.answered}
     * @param actor {@code citizen}, {@code opd}, {@code mayor}, {@code diskominfo} or {@code system}
     * @param user the account that acted
     * @param opd the office that it is about, or else that acted
     * @param facts such as {@code category} or {@code rule}
     * @param texts by name, in clear; null where the person was erased
     */
    public record Entry(
            long sequence,
            String event,
            Instant at,
            String actor,
            @Nullable String user,
            @Nullable String opd,
            Map<String, String> facts,
            Map<String, @Nullable String> texts) {

        static Entry of(TimelineDocument event, Unsealing unsealing) {
            Map<String, @Nullable String> clear = new TreeMap<>();
            event.texts().forEach((name, text) -> clear.put(name, unsealing.open(text.sealed())));
            return new Entry(
                    event.sequence(),
                    event.event(),
                    event.at(),
                    event.actor(),
                    event.user(),
                    event.opd(),
                    event.facts(),
                    clear);
        }
    }
}
