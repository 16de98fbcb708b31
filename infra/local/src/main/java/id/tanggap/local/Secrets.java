package id.tanggap.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Generated secrets, one per file of mode 600; made when first asked for, the same ever after. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secrets() {}

    static String password(Path file) throws IOException {
        return kept(file, randomPassword());
    }

    /** 32 random bytes, in base64. */
    static void key(Path file) throws IOException {
        kept(file, Base64.getEncoder().encodeToString(random()));
    }

    static String randomPassword() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random());
    }

    private static String kept(Path file, String fresh) throws IOException {
        if (Files.notExists(file)) {
            Modes.writePrivately(file, fresh + "\n");
        }
        return Files.readString(file).strip();
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
