package id.tanggap.eventstore.kurrent.server;

import java.util.List;

/** What came of an append. */
sealed interface Written {

    /** Now or before. */
    record Done(List<Long> lastRevisions, long position) implements Written {}

    record WrongRevision(String stream, long expected, long actual) implements Written {}

    record Tombstoned(String stream) implements Written {}
}
