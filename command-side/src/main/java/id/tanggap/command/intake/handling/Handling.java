package id.tanggap.command.intake.handling;

import id.tanggap.command.intake.journal.Bells;
import id.tanggap.command.intake.journal.DeliveryCounts;
import id.tanggap.command.intake.journal.ItemRow;
import id.tanggap.command.intake.journal.Outcome;
import id.tanggap.command.intake.journal.State;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.reading.ItemRows;
import id.tanggap.command.intake.reading.ReadChange;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets a change that was read have its consequence, in the transaction of the caller, and says what to write of it. */
class Handling {

    private final PostMeaning meaning;
    private final ItemRows rows;
    private final Bells bells;
    private final DeliveryCounts counts;

    Handling(PostMeaning meaning, ItemRows rows, Bells bells, DeliveryCounts counts) {
        this.meaning = meaning;
        this.rows = rows;
        this.bells = bells;
        this.counts = counts;
    }

    /** Asks what is to be known before the transaction begins. */
    Prepared prepare(ReadChange change) {
        Post post = change.content() instanceof Content.Complete complete ? complete.subject() : change.post();
        return new Prepared(change, post == null ? null : meaning.placeIn(post));
    }

    ItemRow handle(Prepared prepared) {
        return row(
                prepared,
                switch (prepared.change().content()) {
                    case Content.Complete complete -> meaning.of(complete, prepared.where());
                    case Content.Edited edited -> meaning.of(edited, prepared.where());
                    case Content.Visibility seen -> meaning.of(seen);
                    case Content.MessageStatus status -> meaning.of(status);
                    case Content.Ignored _, Content.Unreadable _, Content.Incomplete _ ->
                        rows.byItself(prepared.change());
                });
    }

    /** Whatever else it might be. */
    ItemRow asComplaint(Prepared prepared) {
        Post post = prepared.change().post();
        return row(
                prepared,
                post == null ? rows.byItself(prepared.change()) : meaning.asComplaint(post, prepared.where()));
    }

    /** Its turn has not come. */
    ItemRow waiting(Prepared prepared) {
        return row(prepared, rows.byItself(prepared.change()));
    }

    private ItemRow row(Prepared prepared, Outcome outcome) {
        ItemRow row = rows.after(prepared.change(), outcome);
        if (row.state() == State.PARKED) {
            onceCommitted(() -> counts.parked(prepared.item().channel()));
        } else if (row.state() == State.ASKING) {
            onceCommitted(bells.asking()::ring);
        }
        return row;
    }

    /** What is handled in vain, because its transaction is rolled back, is handled again. */
    private static void onceCommitted(Runnable then) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                then.run();
            }
        });
    }
}
