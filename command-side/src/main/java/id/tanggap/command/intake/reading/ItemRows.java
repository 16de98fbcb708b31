package id.tanggap.command.intake.reading;

import id.tanggap.command.identity.Identities;
import id.tanggap.command.identity.Sought;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.journal.ItemRow;
import id.tanggap.command.intake.journal.Outcome;
import id.tanggap.command.intake.journal.State;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.Legible;
import id.tanggap.command.intake.post.Post;
import org.jspecify.annotations.Nullable;

/** What is written of a change that was read: as much as somebody will still need, and no more. */
public class ItemRows {

    private static final int WORDS_SHOWN = 1_000;

    private final Vault vault;
    private final Identities identities;

    public ItemRows(Vault vault, Identities identities) {
        this.vault = vault;
        this.identities = identities;
    }

    /** What becomes of it by what it holds alone, before anybody is asked and anything is done. */
    public Outcome byItself(ReadChange change) {
        return switch (change.content()) {
            case Content.Complete _, Content.Edited _, Content.Visibility _, Content.MessageStatus _ ->
                new Outcome(State.READY, null, null, null);
            case Content.Incomplete _ -> new Outcome(State.ASKING, null, null, null);
            case Content.Unreadable unreadable -> Outcome.parked(unreadable.why());
            case Content.Ignored ignored ->
                ignored.post() != null && isErased(ignored.post())
                        ? Outcome.erased()
                        : new Outcome(State.IGNORED, ignored.why().word(), ignored.detail(), null);
        };
    }

    /** Whether its author was erased after it was written: then nothing of it is kept, not even as ignored. */
    private boolean isErased(Post post) {
        return identities.look(Sought.by(post.author().keys()), post.postedAt()).erased();
    }

    /** As it is kept until somebody is asked or something is done. */
    public ItemRow waiting(ReadChange change) {
        return after(change, byItself(change));
    }

    /** What is a complaint already, and lacks only who wrote it, goes on to be asked for. */
    public ItemRow after(ReadChange change, Outcome outcome) {
        if (outcome.state() == State.ERASED) {
            return ItemRow.erased(change.item().place(), change.arrived());
        }
        boolean named = !(change.content() instanceof Content.Complete complete && complete.whoWrote() != null);
        State state = outcome.state() == State.CAPTURED && !named ? State.ASKING : outcome.state();
        Post takeable = state == State.IGNORED ? change.post() : null;
        boolean awaits = state == State.IGNORED && !outcome.awaits().isEmpty();
        boolean onItsWay = state == State.READY || state == State.ASKING || state == State.PARKED;
        return new ItemRow(
                change.item().place(),
                change.arrived(),
                state,
                outcome.reason(),
                outcome.detail(),
                outcome.complaint(),
                onItsWay ? change.lane() : null,
                onItsWay || takeable != null || awaits ? fragment(change) : null,
                change.person(),
                takeable == null ? null : words(change.item().drawer(), takeable),
                outcome.awaits());
    }

    private byte[] fragment(ReadChange change) {
        byte @Nullable [] kept = change.item().fragment();
        return kept != null ? kept : vault.lock(change.item().drawer(), Json.MAPPER.writeValueAsBytes(change.json()));
    }

    /** What a post says, for those who may take it in. Whoever passes by becomes nobody's person by that. */
    private String words(String drawer, Post post) {
        return vault.lock(drawer, Legible.atMost(WORDS_SHOWN, post.text()));
    }
}
