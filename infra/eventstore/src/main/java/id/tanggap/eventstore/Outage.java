package id.tanggap.eventstore;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells what is away, and will be there again, from what is wrong and stays so. */
public final class Outage {

    /** Connection lost, transaction rolled back by the server, out of resources, server stopping, system error. */
    private static final Set<String> PASSING_SQL_STATES = Set.of("08", "40", "53", "57", "58");

    private Outage() {}

    /** Whether the same may succeed later, because something was away, stopping or overtaken. */
    public static boolean explains(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || cause instanceof EventStoreAwayException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof ConcurrencyException
                    || cause instanceof SQLException sql && isPassing(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || PASSING_SQL_STATES.contains(state.substring(0, Math.min(2, state.length())));
    }
}
