package id.tanggap.query.projection.folding;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the documents of one generation of a projection lie.
 *
 * <p>Whatever is not stored for a passing reason (the store is away, overloaded, without its index) is thrown as {@link
 * NotStored}, so that the events come again.
 */
public interface DocumentStore<D extends Document> {

    /**
     * Stores every document under its version, in as few requests as they are large. A document of which at least this
     * version is stored already counts as stored.
     *
     * @param documents taken one after another, so that not all of them are in memory at once
     */
    Written write(Stream<D> documents);

    /**
     * What became of documents.
     *
     * @param refused by id, why the store will never take a document as it is; all others are stored
     * @param overtaken those that were stored before, in this version or a later one
     */
    record Written(Map<String, String> refused, Set<String> overtaken) {}
}
