package id.tanggap.query.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said on a complaint.
 *
 * @param opd who said it, or about whom; null for the citizen
 * @param text null once the person it is sealed under was erased
 */
public record Said(
        Instant at, @Nullable String opd, @Nullable String text) {

    Said to(Grain grain) {
        return new Said(grain.day(at), opd, text);
    }
}
