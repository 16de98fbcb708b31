package id.tanggap.query.projection;

/** A document that the store will never take as it is. The reason quotes nothing of it. */
final class Refused extends RuntimeException {
    Refused(String why) {
        super(why, null, false, false);
    }
}
