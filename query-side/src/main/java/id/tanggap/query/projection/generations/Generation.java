package id.tanggap.query.projection.generations;

import id.tanggap.query.projection.folding.Projection;
import id.tanggap.query.projection.proof.Comparison;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One index of a projection, with a processor, a place in the events and dead letters of its own.
 *
 * @param version of the {@linkplain Projection#version() projection} that makes its documents
 * @param created whether its index was made
 * @param accepted whether it may take the live one's place without showing the same
 * @param comparison what the last one with the live index found
 */
public record Generation(
        String projection,
        long number,
        State state,
        int version,
        boolean created,
        boolean accepted,
        @Nullable Comparison comparison,
        Instant startedAt,
        @Nullable Instant retiredAt) {
    public enum State {
        BUILDING,
        LIVE,
        RETIRED
    }

    /** Names processor, tokens and dead letters. */
    public String processor() {
        return projection + "-" + number;
    }

    /** Whether this program, whose projection has that version, is to follow the events for it. */
    public boolean follows(int projectionVersion) {
        return created && state != State.RETIRED && version == projectionVersion;
    }

    /** Whether it is asked, but made by a former version: nobody follows the events for it here any more. */
    public boolean isOutdated(int projectionVersion) {
        return created && state == State.LIVE && version < projectionVersion;
    }

    /** Names the processor, with tokens of its own, by which an outdated one loses what is taken back. */
    public String takingBack() {
        return processor() + "-outdated";
    }

    public boolean isProvenEqualTo(String liveIndex) {
        return comparison != null
                && comparison.equal()
                && comparison.liveIndex().equals(liveIndex);
    }
}
