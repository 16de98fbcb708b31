package id.tanggap.query.projection.folding;

import id.tanggap.events.person.PersonId;
import id.tanggap.query.unsealing.Unsealing;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Documents as a pure fold over the events of one kind of aggregate: events become a state, and the state, where it is to
 * be written, a document. An implementation keeps nothing between two calls, asks no clock and no other document: the same
 * events make the same documents whenever they are told, in which lies that a lost index is no loss.
 *
 * @param <E> the events it follows
 * @param <S> what is known after so many of them; immutable, and personal data in it as sealed as in the events
 * @param <D> the documents it makes
 */
public interface Projection<E, S, D extends Document> {

    /** Names alias, processor and dead letters, and the resource {@code elasticsearch/<name>.json} with its mapping. */
    String name();

    /**
     * Of fold, document and mapping. Whoever changes what the documents look like makes it one more: so the index is built
     * anew after the upgrade, while questions are still answered from the old one.
     */
    default int version() {
        return 1;
    }

    Class<E> events();

    Class<D> documents();

    /** Which document the event changes; never that of another aggregate's event. */
    String documentOf(E event, long sequence);

    /** Whether a document goes on from what it was; false where each event has a document of its own. */
    default boolean folds() {
        return true;
    }

    /** Whether documents are found by what is in them; false where they are only ever asked for by their ids. */
    default boolean isSearched() {
        return true;
    }

    /**
     * What must not be read any longer once this happened, not even in documents of a former version that are shown until
     * the index is built anew: a JSON object of what is written over fields that are there; null removes one. Null for what
     * can wait.
     */
    default @Nullable String takesBack(E event) {
        return null;
    }

    /**
     * What is known after the event.
     *
     * @param before null for the first event, and always where nothing {@linkplain #folds() folds}
     * @param sequence the event's place in its aggregate
     */
    S evolve(@Nullable S before, E event, long sequence);

    /** Whose texts {@link #render} opens. */
    default Set<PersonId> sealedUnder(S state) {
        return Set.of();
    }

    /**
     * The document that shows the state. It is asked once for each write and not for each event.
     *
     * @param version the document's, to be stored under
     * @param texts opens what is sealed under {@link #sealedUnder}; the keys for all that is written have been fetched
     */
    D render(String id, long version, S state, Unsealing texts);

    /** About how many bytes of memory the state takes; more rather than fewer. */
    default int weight(S state) {
        return 2_048;
    }
}
