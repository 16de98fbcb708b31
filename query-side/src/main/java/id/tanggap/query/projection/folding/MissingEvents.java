package id.tanggap.query.projection.folding;

/** The event store does not show events that came before this one: going on would make its document wrong for good. */
public final class MissingEvents extends RuntimeException {
    MissingEvents(String aggregate, long shown, long sequence) {
        super("Of %s only the events before %d are shown, but the next one is %d"
                .formatted(aggregate, shown, sequence));
    }
}
