package id.tanggap.query.complaint;

import id.tanggap.events.complaint.Removal;
import id.tanggap.events.person.Sealed;
import id.tanggap.query.complaint.Message.Earlier;
import id.tanggap.query.complaint.Message.Wording;
import id.tanggap.query.unsealing.Unsealing;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A {@link Wording} as sealed as it was told. */
record SealedWording(
        @Nullable Sealed text,
        @Nullable Sealed permalink,
        List<Edited> earlier,
        @Nullable Removal removed) {

    /** @param text what stood there until it was edited */
    record Edited(@Nullable Sealed text, Instant until) {}

    static SealedWording of(@Nullable Sealed text, @Nullable Sealed permalink) {
        return new SealedWording(text, permalink, List.of(), null);
    }

    SealedWording edited(Sealed words, Instant at) {
        return new SealedWording(words, permalink, CaseFile.and(earlier, new Edited(text, at)), removed);
    }

    SealedWording removed(@Nullable Removal how) {
        return new SealedWording(text, permalink, earlier, how);
    }

    SealedWording forgotten() {
        return new SealedWording(
                null,
                null,
                earlier.stream().map(one -> new Edited(null, one.until)).toList(),
                removed);
    }

    Stream<@Nullable Sealed> texts() {
        return Stream.concat(Stream.of(text, permalink), earlier.stream().map(Edited::text));
    }

    Wording opened(Unsealing keys) {
        return new Wording(
                keys.openNullable(text),
                keys.openNullable(permalink),
                earlier.stream()
                        .map(one -> new Earlier(keys.openNullable(one.text), one.until))
                        .toList(),
                removed == null ? null : Words.of(removed),
                null);
    }

    /** What its platform no longer shows is not shown here. Nobody is led to where it stands, which is beside its citizen. */
    Wording masked(Unsealing keys, Hiding hiding) {
        if (removed != null) {
            return new Wording(null, null, List.of(), Words.of(removed), null);
        }
        String clear = keys.openNullable(text);
        return new Wording(clear == null ? null : hiding.mask(clear), null, List.of(), null, null);
    }
}
