package id.tanggap.query.complaint;

import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import org.jspecify.annotations.Nullable;

/** A sealed text as a document keeps it: never clear, never indexed. */
public record SealedText(String of, String ciphertext) {
    public static SealedText of(Sealed sealed) {
        return new SealedText(sealed.of().value(), sealed.ciphertext());
    }

    public static @Nullable SealedText ofNullable(@Nullable Sealed sealed) {
        return sealed == null ? null : of(sealed);
    }

    public Sealed sealed() {
        return new Sealed(new PersonId(of), ciphertext);
    }
}
