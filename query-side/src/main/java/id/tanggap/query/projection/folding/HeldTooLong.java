package id.tanggap.query.projection.folding;

/**
 * The store will never take a document as it is, and the events that made it so are no longer at hand: they have to come
 * again, and be stored batch by batch.
 */
public final class HeldTooLong extends RuntimeException {
    public HeldTooLong(String document) {
        super("Document %s was refused; its events come again one batch at a time".formatted(document));
    }
}
