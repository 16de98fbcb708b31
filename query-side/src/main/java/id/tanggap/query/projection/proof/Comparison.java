package id.tanggap.query.projection.proof;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * What a comparison of a rebuilt index with the live one found.
 *
 * @param liveIndex the index that it was compared with
 * @param differing the ids of some documents that are not the same in both; empty when all are
 */
public record Comparison(
        Instant at,
        String liveIndex,
        long liveDocuments,
        String liveDigest,
        long rebuiltDocuments,
        String rebuiltDigest,
        List<String> differing) {

    /** Whether the rebuilt index shows exactly what the live one shows. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public boolean equal() {
        return liveDocuments == rebuiltDocuments && liveDigest.equals(rebuiltDigest);
    }
}
