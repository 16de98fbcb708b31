package id.tanggap.eventstore.shredding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

/**
 * The key that wraps all others: 32 random bytes, kept outside of the database. Whoever has it and the database can read
 * everything that was not erased; who loses it loses all personal data.
 */
public final class MasterKey {

    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final byte[] bytes;

    private MasterKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws MasterKeyException if it is not 32 bytes as base64 */
    public static MasterKey parse(String base64) {
        return parse(base64, "The master key");
    }

    /** @throws MasterKeyException if others than the owner may touch the file, or its content is not 32 bytes as base64 */
    public static MasterKey read(Path file) {
        try {
            Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
            permissions.addAll(Files.getPosixFilePermissions(file));
            permissions.removeAll(OWNER_ONLY);
            if (!permissions.isEmpty()) {
                throw new MasterKeyException(
                        "The master key file %s is open to others: run 'chmod 600 %s'".formatted(file, file));
            }
            return parse(Files.readString(file).strip(), "The master key in " + file);
        } catch (IOException e) {
            throw new MasterKeyException("The master key file %s cannot be read".formatted(file), e);
        }
    }

    /**
     * A new key in a new file that only its owner can read.
     *
     * @throws MasterKeyException if the file is already there or cannot be written
     */
    public static MasterKey create(Path file) {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(file, Base64.getEncoder().encodeToString(bytes) + "\n", StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new MasterKeyException("The master key file %s cannot be created".formatted(file), e);
        }
        return new MasterKey(bytes);
    }

    private static MasterKey parse(String base64, String what) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new MasterKeyException(what + " is not base64", e);
        }
        if (bytes.length != BYTES) {
            throw new MasterKeyException("%s has %d bytes instead of %d: make one by 'openssl rand -base64 32'"
                    .formatted(what, bytes.length, BYTES));
        }
        return new MasterKey(bytes);
    }

    SealingKey sealingKey() {
        return SealingKey.of(bytes);
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "MasterKey";
    }
}
