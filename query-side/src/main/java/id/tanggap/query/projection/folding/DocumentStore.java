package id.tanggap.query.projection.folding;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Where the documents of one generation of a projection lie.
 *
 * <p>Whatever is not stored for a passing reason (the store is away, overloaded, without its index) is thrown as {@link
 * NotStored}, so that the batch comes again.
 */
public interface DocumentStore<D extends Document> {

    /** What is stored of them, as of the last write, by id; what is not stored is absent. */
    Map<String, D> read(Collection<String> ids);

    /**
     * Stores every document under its version as one request. A document of which at least this version is stored already
     * counts as stored.
     *
     */
    Written write(Collection<D> documents);

    /**
     * What became of documents.
     *
     * @param refused by id, why the store will never take a document as it is; all others are stored
     * @param overtaken those that were stored before, in this version or a later one
     */
    record Written(Map<String, String> refused, Set<String> overtaken) {}
}
