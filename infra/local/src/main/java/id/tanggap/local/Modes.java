package id.tanggap.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Permissions of files and folders, given as {@code rwxr-xr-x}; a file is never open wider, not even for a moment. */
final class Modes {

    private Modes() {}

    static void set(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    static void createFolder(Path folder, String mode) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            set(folder, mode);
        }
    }

    /** Writes the whole file beside its place and moves it there, so that nobody ever reads half of it. */
    static void writePrivately(Path file, String text) throws IOException {
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                ".draft",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = Files.newByteChannel(draft, Set.of(StandardOpenOption.WRITE, StandardOpenOption.SYNC))) {
            channel.write(StandardCharsets.UTF_8.encode(text));
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
