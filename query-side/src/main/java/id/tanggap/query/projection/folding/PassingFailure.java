package id.tanggap.query.projection.folding;

import id.tanggap.eventstore.EventStoreAwayException;
import java.io.IOException;
import java.sql.SQLException;

/** An event that cannot be folded never will be; but a database that is away comes back. */
final class PassingFailure {

    private PassingFailure() {}

    /** @return the failure, unless it will pass */
    static RuntimeException rethrowOr(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException
                    || cause instanceof IOException
                    || cause instanceof EventStoreAwayException
                    || cause instanceof NotStored
                    || cause instanceof MissingEvents) {
                throw failure;
            }
        }
        return failure;
    }
}
