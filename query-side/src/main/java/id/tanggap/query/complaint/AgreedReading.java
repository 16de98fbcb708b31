package id.tanggap.query.complaint;

import id.tanggap.query.unsealing.Unsealing;

/**
 * A private complaint with its words, masked as everybody would read them if its citizen agreed: for the citizen alone, who
 * has shown the key.
 */
public final class AgreedReading {
    private final PublicProjection projection;

    public AgreedReading(Unsealing unsealing) {
        this.projection = new PublicProjection(unsealing);
    }

    /** @param wordless as it is stored, with what it keeps */
    public PublicDocument of(PublicDocument wordless) {
        return projection.withWords(wordless);
    }
}
