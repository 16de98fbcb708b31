package id.tanggap.demo;

import id.tanggap.command.decision.Grants;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.journal.HandledPosts;
import id.tanggap.command.intake.journal.PersonTraces;
import id.tanggap.command.intake.journal.State;
import id.tanggap.demo.plan.Plan;
import id.tanggap.demo.plan.Story;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells a complaint from its post to its present state in one transaction: whoever reacts to its events meets it as it is
 * at the end, and so does nothing that was done long ago. It is told once, as a post is handled once.
 */
final class StoryFilling {

    private final Grants grants;
    private final HandledPosts posts;
    private final PersonTraces traces;
    private final Vault vault;
    private final TransactionOperations transaction;

    StoryFilling(
            Grants grants, HandledPosts posts, PersonTraces traces, Vault vault, TransactionOperations transaction) {
        this.grants = grants;
        this.posts = posts;
        this.traces = traces;
        this.vault = vault;
        this.transaction = transaction;
    }

    void tell(Plan plan, int number) {
        transaction.executeWithoutResult(_ -> {
            Story story = plan.story(number, vault);
            if (posts.note(story.channel(), story.postId(), State.CAPTURED, story.complaint())
                    .first()) {
                traces.note(story.citizen(), story.complaint());
                story.commands().forEach(grants::grant);
            }
        });
    }
}
