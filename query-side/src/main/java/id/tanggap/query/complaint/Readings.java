package id.tanggap.query.complaint;

import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.query.unsealing.Unsealing;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a complaint by who has its tracking code or its citizen's key, made of its events when they ask: for of
 * one that is private nothing lies where everybody's questions are answered.
 */
public final class Readings {
    private final History history;
    private final Unsealing keys;

    /** Where the events of complaints lie. */
    @FunctionalInterface
    public interface History {

        /** All of one complaint, in order; none where there is no such complaint. To be closed. */
        Stream<ComplaintEvent> of(ComplaintId complaint);
    }

    public Readings(History history, Unsealing keys) {
        this.history = history;
        this.keys = keys;
    }

    private record Read(CaseFile file, long version) {}

    /**
     * For who has its tracking code: what everybody reads of it; of a private one how far it is, without a word of anybody.
     * Nothing of what is held back.
     */
    public Optional<PublicDocument> followed(ComplaintId complaint) {
        return read(complaint)
                .map(read -> {
                    PublicRendering rendering = new PublicRendering(read.file(), keys);
                    return read.file().publicity().followedWithoutWords()
                            ? rendering.wordless(complaint.value(), read.version())
                            : rendering.document(complaint.value(), read.version());
                })
                .filter(document -> document.shown() != null);
    }

    /** For its citizen alone, who has shown the key: a private one with its words, masked as everybody would read them. */
    public Optional<PublicDocument> worded(ComplaintId complaint) {
        return read(complaint)
                .filter(read -> read.file().publicity().followedWithoutWords())
                .map(read -> new PublicRendering(read.file(), keys).worded(complaint.value(), read.version()));
    }

    private Optional<Read> read(ComplaintId complaint) {
        try (Stream<ComplaintEvent> events = history.of(complaint)) {
            return Optional.ofNullable(folded(events.iterator()));
        }
    }

    private static @Nullable Read folded(Iterator<ComplaintEvent> events) {
        CaseFile file = null;
        long version = 0;
        while (events.hasNext()) {
            file = CaseFile.after(file, events.next());
            version++;
        }
        return file == null ? null : new Read(file, version);
    }
}
