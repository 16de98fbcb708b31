package id.tanggap.eventstore.kurrent;

import io.kurrent.dbclient.StreamNotFoundException;
import io.kurrent.dbclient.WrongExpectedVersionException;
import java.util.Optional;

/** What is no failure of a call but the server's answer to it, dug out of what the client wrapped around it. */
final class Answer {

    private Answer() {}

    static Optional<RuntimeException> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongExpectedVersionException raced) {
                return Optional.of(raced);
            }
            if (cause instanceof StreamNotFoundException missing) {
                return Optional.of(missing);
            }
        }
        return Optional.empty();
    }
}
