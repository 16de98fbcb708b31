package id.tanggap.eventstore.kurrent.server;

import java.util.List;

/** What came of an append. */
sealed interface Written {

    /** Now or before. */
    record Done(List<Long> lastRevisions, long position) implements Written {}

    record WrongRevision(String stream, long expected, long actual) implements Written {}

    record Tombstoned(String stream) implements Written {}

    /**
     * Of several streams one was written before and another was not: a conflict without a stream, over which the service
     * that is to tell it stumbles.
     */
    record Unexplained() implements Written {}
}
