package id.tanggap.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.events.complaint.PictureHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends PhotoStoreContract {

    @TempDir
    private Path folder;

    @Override
    PhotoStore store() {
        return new FolderStore(folder.resolve("photos"));
    }

    @Test
    void nobodyButItsOwnerReadsIt() throws IOException {
        PictureHash hash = store().keep(new byte[] {1});

        Path file =
                folder.resolve("photos").resolve(hash.value().substring(0, 2)).resolve(hash.value());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFolderThatCannotBeWrittenIsAway() throws IOException {
        Path file = Files.createFile(folder.resolve("no folder"));

        assertThatThrownBy(() -> new FolderStore(file).keep(new byte[] {1})).isInstanceOf(PhotosAway.class);
    }
}
