package id.tanggap.query.projection.folding;

/** A document that the store will never take as it is. The reason quotes nothing of it. */
public final class Refused extends RuntimeException {
    public Refused(String why) {
        super(why, null, false, false);
    }
}
