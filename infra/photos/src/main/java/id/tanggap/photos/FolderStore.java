package id.tanggap.photos;

import id.tanggap.events.complaint.PictureHash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;

/**
 * In a folder, of this machine or one that several share: {@code ab/abcdef…}, readable by their owner alone. A picture
 * gets its name when all of it is on the disk.
 */
final class FolderStore implements PhotoStore {

    private static final String DRAFTS = ".drafts";

    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    @Override
    public PictureHash keep(byte[] sealed) {
        PictureHash hash = PictureHash.of(sealed);
        Path place = place(hash);
        try {
            if (Files.exists(place)) {
                return hash;
            }
            Path draft = made(folder.resolve(DRAFTS)).resolve(UUID.randomUUID().toString());
            try {
                write(draft, sealed);
                Path drawer = made(drawer(hash));
                Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
                force(drawer);
            } finally {
                Files.deleteIfExists(draft);
            }
            return hash;
        } catch (IOException e) {
            throw away(e);
        }
    }

    @Override
    public Optional<byte[]> find(PictureHash hash) {
        try {
            return Optional.of(Files.readAllBytes(place(hash)));
        } catch (NoSuchFileException notThere) {
            return Optional.empty();
        } catch (IOException e) {
            throw away(e);
        }
    }

    @Override
    public void discard(PictureHash hash) {
        try {
            Files.deleteIfExists(place(hash));
        } catch (IOException e) {
            throw away(e);
        }
    }

    private Path place(PictureHash hash) {
        return drawer(hash).resolve(hash.value());
    }

    private Path drawer(PictureHash hash) {
        return folder.resolve(hash.value().substring(0, 2));
    }

    private static Path made(Path folder) throws IOException {
        return Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static void write(Path draft, byte[] sealed) throws IOException {
        try (FileChannel channel = FileChannel.open(
                draft,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer left = ByteBuffer.wrap(sealed);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** A name is on the disk when its folder is. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private PhotosAway away(IOException e) {
        return new PhotosAway("The folder of photos " + folder + " cannot be used: " + e, e);
    }
}
