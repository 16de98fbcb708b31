package id.tanggap.query.projection.generations;

import id.tanggap.query.projection.generations.Generation.State;
import id.tanggap.query.projection.proof.DocumentsDigest;
import id.tanggap.query.projection.proof.IndexReader;
import java.io.IOException;
import java.util.Optional;

/** Reads the digests of the indices that are asked. It reads every document, so it takes its time. */
public final class ProjectionDigests {
    private final Generations generations;
    private final ProjectionIndex index;
    private final IndexReader reader;

    ProjectionDigests(Generations generations, ProjectionIndex index, IndexReader reader) {
        this.generations = generations;
        this.index = index;
        this.reader = reader;
    }

    /** @return empty while no index of that projection is asked */
    public Optional<ProjectionDigest> of(String projection) throws IOException {
        Optional<Generation> live = generations.in(State.LIVE, projection).filter(Generation::created);
        if (live.isEmpty()) {
            return Optional.empty();
        }
        DocumentsDigest digest;
        try (IndexReader.Moment now = reader.now(index.name(live.get()))) {
            digest = now.digest();
        }
        return Optional.of(new ProjectionDigest(
                projection, live.get().number(), index.name(live.get()), digest.documents(), digest.value()));
    }
}
