package id.tanggap.learning;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a complaint when it comes in.
 *
 * @param address as it was written
 * @param kecamatan its name, not a code; likewise the village's
 */
public record Said(
        String text,
        @Nullable String address,
        @Nullable String kecamatan,
        @Nullable String desa,
        @Nullable String channel) {

    Said withoutWords() {
        return new Said("", null, kecamatan, desa, null);
    }

    /** Words alone. */
    public static Said of(String text) {
        return new Said(text, null, null, null, null);
    }
}
