package id.tanggap.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * A reader's place is not in the history that the store holds: it lies beyond its end, no event begins there, or another
 * event than the one that was read. The server was restored from an older backup, moved, or is another one. Whoever went on
 * from there would miss events without a word; so nobody goes on before an operator has said where.
 */
public class AnotherHistoryException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    /** What to do, for an operator, in Indonesian and in English. */
    public static final String REMEDY = "Hentikan Tanggap dan jalankan infra/after-restore (infra/docs/operations.md)."
            + " / Stop Tanggap and run infra/after-restore (infra/docs/operations.md).";

    /**
     * @param indonesian what is wrong, as a sentence without its full stop
     * @param english the same
     */
    public AnotherHistoryException(String indonesian, String english) {
        super(indonesian + ". / " + english + ". " + REMEDY);
    }
}
