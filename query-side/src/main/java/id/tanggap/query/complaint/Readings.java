package id.tanggap.query.complaint;

import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.PhotoId;
import id.tanggap.events.complaint.Photos.Photo;
import id.tanggap.query.unsealing.Unsealing;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a complaint by who has its tracking code or its citizen's key, made of its events when they ask: for of
 * one that is private nothing lies where everybody's questions are answered.
 */
public final class Readings {
    private final History history;
    private final Unsealing keys;
    private final Grain grain;

    /** Where the events of complaints lie. */
    @FunctionalInterface
    public interface History {

        /** All of one complaint, in order; none where there is no such complaint. To be closed. */
        Stream<ComplaintEvent> of(ComplaintId complaint);
    }

    public Readings(History history, Unsealing keys, Grain grain) {
        this.history = history;
        this.keys = keys;
        this.grain = grain;
    }

    private record Read(CaseFile file, long version) {}

    /**
     * For who has its tracking code: what everybody reads of it; of a private one how far it is, without a word of anybody.
     * Nothing of what is held back.
     */
    public Optional<PublicDocument> followed(ComplaintId complaint) {
        return read(complaint)
                .map(read -> {
                    PublicRendering rendering = new PublicRendering(read.file(), keys, grain);
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
                .map(read -> new PublicRendering(read.file(), keys, grain).worded(complaint.value(), read.version()));
    }

    /**
     * What a citizen left of themselves.
     *
     * @param name or handle
     * @param contact how to reach them outside of the platform
     */
    public record Contact(@Nullable String name, @Nullable String contact) {}

    /** Who complained, for who may know it. */
    public Optional<Contact> whoComplained(ComplaintId complaint) {
        return read(complaint)
                .map(read -> read.file().post().written())
                .map(written -> new Contact(keys.openNullable(written.author()), keys.openNullable(written.contact())));
    }

    /** A photo of it, for who may read all of the complaint. */
    public Optional<Photo> photoForStaff(ComplaintId complaint, PhotoId photo) {
        return read(complaint).flatMap(read -> read.file().photos().find(photo));
    }

    public Optional<Photo> photoForEverybody(ComplaintId complaint, PhotoId photo) {
        return read(complaint)
                .filter(read -> read.file().publicity().everybodyReadsIt())
                .flatMap(read -> one(photo, read.file().everybodysPhotos()));
    }

    /** @param fits whether the citizen has the key of this tracking code */
    public Optional<Photo> photoForItsCitizen(ComplaintId complaint, PhotoId photo, Predicate<String> fits) {
        return read(complaint)
                .filter(read -> read.file().publicity().followedWithoutWords())
                .filter(read -> fits.test(read.file().post().source().trackingCode()))
                .flatMap(read -> one(photo, read.file().photos().itsCitizenSees()));
    }

    private static Optional<Photo> one(PhotoId photo, List<Photo> of) {
        return of.stream().filter(each -> each.id().equals(photo)).findFirst();
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
