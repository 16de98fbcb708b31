package id.tanggap.query.projection.folding;

import org.jspecify.annotations.Nullable;

/**
 * Is told of every state whose document the live index of a projection took, once it is stored, and of each change once;
 * only what was stored just before a node died in a backlog may be told again, as part of a greater change. A bean of this
 * type counts or announces what happens now; an index that is built anew tells it nothing. It must be quick and throw
 * nothing: the batch waits for it.
 */
public interface StoredStates<S> {

    /** The name of the one that is listened to; what it knows is an {@code S}. */
    String projection();

    /** @param before what was known until then; null when it is new */
    void stored(@Nullable Folded<S> before, Folded<S> after);
}
