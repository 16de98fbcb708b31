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
 * pretend-instagram/  in a demo alone: what stands on the platform beside it
 * restoring       there while a backup is put in: what is in the folder is not whole
 * </pre>
 */
public final class DataFolder implements AutoCloseable {

    /** The format that this version writes, and the highest that it reads. */
    static final int FORMAT = 1;

    private static final String RESTORING = "restoring";

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
        if (Files.exists(root.resolve(RESTORING))) {
            throw new StartRefused.HalfRestored(root);
        }
        return opened(root, neededMegabytes);
    }

    /**
     * Looks without touching anything.
     *
     * @throws StartRefused.NoData when the folder holds no data of ours
     */
    public static void requireData(Path given) {
        Path root = given.toAbsolutePath().normalize();
        if (!Files.exists(root.resolve("version"))) {
            throw new StartRefused.NoData(root);
        }
    }

    /** A folder that is being filled: it counts as nothing until it is finished. */
    public static final class Draft {
        private final DataFolder folder;

        private Draft(DataFolder folder) {
            this.folder = folder;
        }

        public DataFolder folder() {
            return folder;
        }

        /** From now on it can be used. Call it when nobody works on it any more. */
        public void finish() throws IOException {
            Files.delete(folder.root.resolve(RESTORING));
        }

        /** Empties the folder again. Call it when nobody works on it any more. */
        public void discard() throws IOException {
            try (Stream<Path> content = Files.list(folder.root)) {
                // the mark last, so that what is cut short here is not taken for whole either
                for (Path path : content.filter(each -> !each.endsWith(RESTORING) && !each.endsWith("lost+found"))
                        .toList()) {
                    Trees.delete(path);
                }
            }
            Files.deleteIfExists(folder.root.resolve(RESTORING));
        }
    }

    /**
     * Begins to fill a folder that is empty or not there.
     *
     * @throws StartRefused when there is anything in it, or it cannot be used
     */
    public static Draft draft(Path given) {
        Path root = given.toAbsolutePath().normalize();
        try {
            if (Files.exists(root) && !isEmpty(root)) {
                throw new StartRefused.NotEmpty(root);
            }
            requireRoom(root, NEEDED_MEGABYTES);
            Modes.createFolder(root, ChildUser.weAreRoot() ? "rwx--x--x" : "rwx------");
            Modes.writePrivately(root.resolve("version"), FORMAT + "\n");
            Modes.writePrivately(root.resolve(RESTORING), "");
        } catch (FileSystemException e) {
            throw new StartRefused.NotWritable(root, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Draft(opened(root, NEEDED_MEGABYTES));
    }

    /** Puts a secret of another installation in the place of the own one. */
    public void keep(String secret, String value) throws IOException {
        Modes.writePrivately(secret(secret), value.strip() + "\n");
    }

    /** What the first start hands to the operator. */
    public void writeCredentials(String credentials) throws IOException {
        Modes.writePrivately(credentialsFile(), credentials);
    }

    /** Where the first start leaves the first credentials. */
    public Path credentialsFile() {
        return root.resolve("credentials.json");
    }

    private static DataFolder opened(Path root, long neededMegabytes) {
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
        if (!isEmpty(root)) {
            throw new StartRefused.ForeignFolder(root);
        }
    }

    private static boolean isEmpty(Path root) throws IOException {
        try (Stream<Path> content = Files.list(root)) {
            return content.allMatch(path -> NOTHING.contains(String.valueOf(path.getFileName())));
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
