package id.tanggap.command.opd.registry;

import id.tanggap.command.decision.Grants;
import id.tanggap.command.opd.OpdState;
import id.tanggap.events.opd.OpdId;
import java.util.Objects;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Opens the file of one OPD for one caller at a time: whoever comes at the same moment waits for the first to finish. */
@Component
final class OpdFiles {

    private final TransactionOperations transaction;
    private final JdbcClient jdbc;
    private final EventStore events;
    private final Grants grants;

    OpdFiles(TransactionOperations transaction, JdbcClient jdbc, EventStore events, Grants grants) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.events = events;
        this.grants = grants;
    }

    /** Everything that the work does is done, or nothing of it. */
    <T> T with(OpdId opd, Function<OpdFile, T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> worked(opd, work, grants)));
    }

    /** The same work, of which nothing stays. */
    <T> T rehearse(OpdId opd, Function<OpdFile, T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return worked(opd, work, null);
        }));
    }

    private <T> T worked(OpdId opd, Function<OpdFile, T> work, @Nullable Grants granting) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:opd, 0))")
                .param("opd", opd.toString())
                .query((_, _) -> opd)
                .single();
        return work.apply(open(opd, granting));
    }

    OpdFile open(OpdId opd) {
        return open(opd, grants);
    }

    private OpdFile open(OpdId opd, @Nullable Grants granting) {
        return new OpdFile(opd, OpdState.KIND.read(opd, events.readEvents(opd.toString())), granting);
    }
}
