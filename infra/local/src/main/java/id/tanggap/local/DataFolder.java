package id.tanggap.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything Tanggap must not lose, locked for one running Tanggap:
 *
 * <pre>
 * version         the format of all this, a number
 * lock            held while Tanggap runs
 * secrets/        generated passwords and the master key, closed to all but the owner
 * postgres/       events, accounts, keys: what is backed up
 * elasticsearch/  the projections, which can be built again
 * runtime/        PostgreSQL's programs
 * log/            what the application says
 * </pre>
 */
public final class DataFolder implements AutoCloseable {

    /** The format that this version writes, and the highest that it reads. */
    static final int FORMAT = 1;

    private static final long NEEDED_MEGABYTES = 500;

    /** What a folder may hold and still count as empty: a file system's own, and the trace of a start cut short. */
    private static final Set<String> NOTHING = Set.of("lost+found", "lock", ".DS_Store");

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Opens the folder, creating it if need be, and locks it until it is closed.
     *
     * @throws StartRefused when it is in use, of a newer format, something else's, not writable or on a full disk;
     *     nothing was changed then
     */
    public static DataFolder open(Path root) {
        return open(root, NEEDED_MEGABYTES);
    }

    static DataFolder open(Path given, long neededMegabytes) {
        Path root = given.toAbsolutePath().normalize();
        try {
            requireOurs(root);
            requireRoom(root, neededMegabytes);
            Modes.createFolder(root, ChildUser.weAreRoot() ? "rwx--x--x" : "rwx------");
            FileChannel lock = lock(root);
            DataFolder folder = new DataFolder(root.toRealPath(), lock);
            folder.fill();
            return folder;
        } catch (AccessDeniedException e) {
            throw new StartRefused.NotWritable(root, "akses ditolak, access denied: " + e.getMessage());
        } catch (FileSystemException e) {
            throw new StartRefused.NotWritable(root, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Looks without touching anything.
     *
     * @throws StartRefused.AlreadyRunning when a Tanggap runs on the data in the folder
     */
    public static void requireNotRunning(Path given) {
        Path root = given.toAbsolutePath().normalize();
        try (FileChannel channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.WRITE)) {
            if (tryLock(channel) == null) {
                throw new StartRefused.AlreadyRunning(root);
            }
        } catch (IOException noFolderOrNotForUs) {
            // Then opening it will say so.
        }
    }

    /** PostgreSQL's own folder. */
    Path postgres() {
        return root.resolve("postgres");
    }

    /** Elasticsearch's own folder. */
    Path elasticsearch() {
        return root.resolve("elasticsearch");
    }

    Path secret(String name) {
        return root.resolve("secrets").resolve(name);
    }

    /** Programs that are unpacked when first needed. */
    Path runtime() {
        return root.resolve("runtime");
    }

    /** The folder itself, absolute. */
    public Path root() {
        return root;
    }

    /** 32 random bytes in base64, mode 600: the key under which all other keys are wrapped. */
    public Path masterKeyFile() {
        return secret("master.key");
    }

    /** The application's log. */
    public Path logFile() {
        return root.resolve("log").resolve("tanggap.log");
    }

    /** Gives the folder free for another Tanggap. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill() throws IOException {
        Path version = root.resolve("version");
        if (Files.notExists(version)) {
            Modes.writePrivately(version, FORMAT + "\n");
        }
        Modes.createFolder(root.resolve("secrets"), "rwx------");
        Modes.createFolder(root.resolve("log"), "rwx------");
        Modes.createFolder(runtime(), "rwxr-xr-x");
        Secrets.key(masterKeyFile());
    }

    private static void requireOurs(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Path version = root.resolve("version");
        if (Files.exists(version)) {
            String found = Files.readString(version).strip();
            if (!found.matches("[0-9]{1,6}") || Integer.parseInt(found) > FORMAT) {
                throw new StartRefused.NewerData(root, found, FORMAT);
            }
            return;
        }
        if (!Files.isDirectory(root)) {
            throw new StartRefused.ForeignFolder(root);
        }
        try (Stream<Path> content = Files.list(root)) {
            if (content.anyMatch(path -> !NOTHING.contains(String.valueOf(path.getFileName())))) {
                throw new StartRefused.ForeignFolder(root);
            }
        }
    }

    private static void requireRoom(Path root, long neededMegabytes) throws IOException {
        Path existing = root;
        while (!Files.exists(existing)) {
            Path parent = existing.getParent();
            if (parent == null) {
                return;
            }
            existing = parent;
        }
        long free = Files.getFileStore(existing).getUsableSpace() >> 20;
        if (free < neededMegabytes) {
            throw new StartRefused.DiskFull(root, free, neededMegabytes);
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new StartRefused.AlreadyRunning(root);
        }
        String holder = ProcessHandle.current().pid() + "\n";
        channel.truncate(0).write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }
}
