package id.tanggap.access.citizen;

import id.tanggap.access.cookie.SiteCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What proves that somebody is the citizen of a complaint, without an account: derived from the tracking code and the
 * master key, so that nothing of it need be stored. It is given once, to who complained.
 */
public final class CitizenKeys {

    /** In which a browser holds the key for a while, to read a private complaint: in an address it would be kept and copied. */
    public static final SiteCookie READING = new SiteCookie("complaint_key");

    private static final int LENGTH = 20;

    private final BinaryOperator<String> pseudonyms;

    /** @param pseudonyms of a purpose and a value, secret by the master key; at least {@value #LENGTH} characters */
    public CitizenKeys(BinaryOperator<String> pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    public String of(String trackingCode) {
        return pseudonyms.apply("citizen-key", trackingCode).substring(0, LENGTH);
    }

    /** In the same time whatever was given. */
    public boolean matches(String trackingCode, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        of(trackingCode).getBytes(StandardCharsets.UTF_8),
                        given.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }
}
