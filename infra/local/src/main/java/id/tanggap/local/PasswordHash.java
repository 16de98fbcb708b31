package id.tanggap.local;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A password as Elasticsearch's {@code users} file wants it: {@code {PBKDF2}rounds$salt$hash}. */
final class PasswordHash {

    /** Few, because our passwords are long and random: there is nothing to guess. */
    private static final int ROUNDS = 1000;

    private static final int BYTES = 32;

    private PasswordHash() {}

    static String of(String password) {
        byte[] salt = new byte[BYTES];
        new SecureRandom().nextBytes(salt);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2withHMACSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, BYTES * 8))
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "{PBKDF2}" + ROUNDS + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
