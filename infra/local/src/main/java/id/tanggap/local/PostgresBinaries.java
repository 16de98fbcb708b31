package id.tanggap.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the archive for this machine on the class path. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** Those that lie beside Elasticsearch already, else unpacked into the folder. */
    static Path besideElasticsearchOrIn(Path folder) throws IOException {
        Optional<Path> there =
                EngineFiles.folderIfAny().map(PostgresBinaries::home).filter(Files::isDirectory);
        return there.isPresent() ? there.get() : unpackedInto(folder);
    }

    private static Path home(Path folder) {
        return folder.resolve(archive().replace(".txz", "") + "-" + EngineFiles.version("postgresql"));
    }

    /** Unpacks once; safe when several processes do it at the same time. Answers the folder that holds {@code bin}. */
    static Path unpackedInto(Path folder) throws IOException {
        String archive = archive();
        Path home = home(folder);
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(folder);
        Path draft = Files.createTempDirectory(folder, "unpacking-");
        Modes.set(draft, "rwxr-xr-x");
        try {
            unpack(archive, draft);
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Trees.delete(draft);
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
        return home;
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new StartRefused.EngineMissing(archive);
            }
            TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new FileAlreadyExistsException(entry.getName(), null, "lies outside of the archive's folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, target.resolve(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            Set<PosixFilePermission> mode = EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.OTHERS_READ);
            if ((entry.getMode() & 0100) != 0) {
                mode.add(PosixFilePermission.OWNER_EXECUTE);
                mode.add(PosixFilePermission.GROUP_EXECUTE);
                mode.add(PosixFilePermission.OTHERS_EXECUTE);
            }
            Files.setPosixFilePermissions(path, mode);
        }
    }

    /** The archive's name inside the artifact of this operating system and processor. */
    private static String archive() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        boolean arm = processor.equals("aarch64");
        return (system.contains("mac") ? "postgres-darwin-" : "postgres-linux-") + (arm ? "arm_64" : "x86_64") + ".txz";
    }
}
