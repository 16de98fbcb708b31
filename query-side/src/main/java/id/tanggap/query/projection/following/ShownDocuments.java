package id.tanggap.query.projection.following;

import id.tanggap.query.projection.folding.Document;
import id.tanggap.query.projection.folding.DocumentStore;
import java.util.stream.Stream;

/** Documents that searches are to see soon after they were stored. */
public record ShownDocuments<D extends Document>(DocumentStore<D> store, Refreshing refreshing)
        implements DocumentStore<D> {

    @Override
    public Written write(Stream<D> documents) {
        Written written = store.write(documents);
        refreshing.written();
        return written;
    }
}
