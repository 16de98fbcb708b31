package id.tanggap.query.complaint;

import id.tanggap.query.projection.folding.Document;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event of a complaint's life.
 *
 * @param id the complaint's id, a hyphen and the sequence number
 * @param version one more than the sequence number
 * @param event the name under which the event is stored: {@code complaint.answered}
 * @param at when it happened
 * @param actor {@code citizen}, {@code opd}, {@code mayor}, {@code diskominfo}, {@code system}
 * @param user the account that acted, which says an office and not a person
 * @param opd the office that it is about, else the one acted for
 * @param facts what else is known without a personal word, such as {@code category} or {@code rule}
 * @param texts by name, sealed: opened when staff read them, so that an erased person needs no rewrite here
 */
public record TimelineDocument(
        String id,
        long version,
        String complaint,
        long sequence,
        String event,
        Instant at,
        String actor,
        @Nullable String user,
        @Nullable String opd,
        Map<String, String> facts,
        Map<String, SealedText> texts)
        implements Document {}
