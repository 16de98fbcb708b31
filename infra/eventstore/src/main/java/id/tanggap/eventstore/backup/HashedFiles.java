package id.tanggap.eventstore.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of files that never change, each under the SHA-256 of its bytes: {@code ab/abcdef…}. What else lies in it is not
 * looked at.
 */
public record HashedFiles(Path folder) {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** All that are there now, in the order of their names. */
    List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> isName(file.getFileName().toString()))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    /** @throws BackupProblem when it is not what its name says */
    void add(String name, InputStream content, Path source) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name.substring(0, 2)), only("rwx------"))
                .resolve(name);
        Files.createFile(place, only("rw-------"));
        try (OutputStream file =
                new BufferedOutputStream(Files.newOutputStream(place, StandardOpenOption.WRITE), 1 << 16)) {
            check(name, content, file, source);
        }
    }

    /**
     * Copies what lies under a name.
     *
     * @throws BackupProblem when it is not what its name says
     */
    static void check(String name, InputStream content, OutputStream to, Path source) throws IOException {
        DigestOutputStream digested = new DigestOutputStream(to, RowDigest.sha256());
        content.transferTo(digested);
        digested.flush();
        if (!HexFormat.of().formatHex(digested.getMessageDigest().digest()).equals(name)) {
            throw BackupProblem.damaged(source, name);
        }
    }

    private static FileAttribute<?> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
