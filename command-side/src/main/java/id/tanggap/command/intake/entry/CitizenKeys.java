package id.tanggap.command.intake.entry;

import id.tanggap.command.intake.Vault;
import id.tanggap.events.complaint.TrackingCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What proves that somebody is the citizen of a complaint, without an account: derived from the tracking code and the
 * master key, so that nothing of it need be stored. It is given once, to who complained.
 */
public final class CitizenKeys {

    private static final int LENGTH = 20;

    private final Vault vault;

    CitizenKeys(Vault vault) {
        this.vault = vault;
    }

    public String of(TrackingCode code) {
        return vault.pseudonym("citizen-key", code.value()).substring(0, LENGTH);
    }

    /** In the same time whatever was given. */
    public boolean matches(TrackingCode code, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        of(code).getBytes(StandardCharsets.UTF_8),
                        given.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }
}
