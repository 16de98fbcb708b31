package id.tanggap.query.projection;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Documents as a pure fold over the events of one kind of aggregate. An implementation keeps nothing between two calls,
 * asks no clock and no other document: the same events make the same documents whenever they are told, in which lies that
 * a lost index is no loss.
 *
 * @param <E> the events it follows
 * @param <D> the documents it makes
 */
public interface Projection<E, D extends Document> {

    /** Names alias, processor and dead letters, and the resource {@code elasticsearch/<name>.json} with its mapping. */
    String name();

    /**
     * Of the fold and the mapping. Whoever changes what the documents look like makes it one more: so the index is built
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

    /** Is told which events are about to be folded, and may fetch for all of them at once what it needs for each. */
    default void prepare(Collection<E> events) {}

    /**
     * What must not be read any longer once this happened, not even in documents of a former version that are shown until
     * the index is built anew: a JSON object of what is written over fields that are there; null removes one. Null for what
     * can wait.
     */
    default @Nullable String takesBack(E event) {
        return null;
    }

    /**
     * The document after the event.
     *
     * @param before null for the first event, and always where nothing {@linkplain #folds() folds}
     * @param sequence the event's place in its aggregate; the document's version becomes one more
     */
    D evolve(@Nullable D before, E event, long sequence);
}
