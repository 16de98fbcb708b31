package id.tanggap.eventstore.config;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tries a command again when another command on the same aggregate was faster, and only then: a rule that refused a
 * command refuses it again.
 *
 * <p>Within a transaction of the caller nothing is tried again: it would be tried on another thread, in a transaction of
 * its own, which waits for what the caller's holds, while the caller waits for it. And the conflict has spoilt the
 * caller's transaction, so that the whole of it has to be done again anyway; a processor does so with its batch.
 */
final class RetryOnConflict implements RetryScheduler {

    private static final int RETRIES = 8;
    private static final int FIRST_PAUSE_MILLIS = 5;

    private final ScheduledExecutorService executor;

    RetryOnConflict(ScheduledExecutorService executor) {
        this.executor = executor;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public boolean scheduleRetry(
            CommandMessage command,
            RuntimeException failure,
            List<Class<? extends Throwable>[]> failures,
            Runnable dispatch) {
        boolean spoilt = TransactionSynchronizationManager.isActualTransactionActive();
        if (spoilt || !isConflict(failure) || failures.size() > RETRIES) {
            return false;
        }
        int longest = FIRST_PAUSE_MILLIS << failures.size();
        try {
            executor.schedule(dispatch, ThreadLocalRandom.current().nextLong(1, longest + 1L), TimeUnit.MILLISECONDS);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException || cause instanceof AggregateStreamCreationException) {
                return true;
            }
        }
        return false;
    }
}
