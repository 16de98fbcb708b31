package id.tanggap.command.leader.registry;

import id.tanggap.command.decision.Course;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.decision.Rule;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.command.leader.LeaderState;
import id.tanggap.command.leader.TheLeaderIsRegistered;
import id.tanggap.events.leader.LeaderEvent;
import id.tanggap.events.leader.LeaderId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Opens the file of a leader for one caller at a time: whoever comes at the same moment waits for the first to finish. */
@Component
final class LeaderFiles {

    private final TransactionOperations transaction;
    private final EventStore events;
    private final Grants grants;
    private final Terms terms;

    LeaderFiles(TransactionOperations transaction, EventStore events, Grants grants, Terms terms) {
        this.transaction = transaction;
        this.events = events;
        this.grants = grants;
        this.terms = terms;
    }

    /**
     * Everything that the work does is done, or nothing of it.
     *
     * @return what came of it
     */
    List<LeaderEvent> with(LeaderId leader, Consumer<LeaderFile> work) {
        return Objects.requireNonNull(transaction.execute(_ -> worked(leader, work, grants)));
    }

    /**
     * The same work, of which nothing stays.
     *
     * @return what would come of it
     */
    List<LeaderEvent> rehearse(LeaderId leader, Consumer<LeaderFile> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return worked(leader, work, null);
        }));
    }

    /** @throws RuleBroken when nobody has registered this leader */
    void requireRegistered(LeaderId leader) {
        Rule.require(new TheLeaderIsRegistered(leader, read(leader).state().orElse(null)));
    }

    private Course<LeaderState, LeaderEvent> read(LeaderId leader) {
        return LeaderState.KIND.read(leader, events.readEvents(leader.toString()));
    }

    private List<LeaderEvent> worked(LeaderId leader, Consumer<LeaderFile> work, @Nullable Grants granting) {
        terms.hold();
        LeaderFile file = new LeaderFile(leader, read(leader), granting);
        work.accept(file);
        file.found().ifPresent(terms::keep);
        return file.happened();
    }
}
