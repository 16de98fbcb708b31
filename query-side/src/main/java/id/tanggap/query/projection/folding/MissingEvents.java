package id.tanggap.query.projection.folding;

/** A document lacks events that came before this one: going on would make it wrong for good. */
public final class MissingEvents extends RuntimeException {
    public MissingEvents(String document, long version, long sequence) {
        super("Document " + document + " holds the events before " + version + ", but the next one is " + sequence);
    }
}
