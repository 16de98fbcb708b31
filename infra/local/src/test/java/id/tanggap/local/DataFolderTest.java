package id.tanggap.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path temporary;

    @Test
    void a_new_folder_gets_a_version_and_a_master_key_that_only_the_owner_reads() throws Exception {
        Path root = temporary.resolve("data");

        try (DataFolder folder = DataFolder.open(root)) {
            assertThat(root.resolve("version")).hasContent("1");
            assertThat(Base64.getDecoder()
                            .decode(Files.readString(folder.masterKeyFile()).strip()))
                    .hasSize(32);
            assertThat(mode(folder.masterKeyFile())).isEqualTo("rw-------");
            assertThat(mode(root.resolve("secrets"))).isEqualTo("rwx------");
        }
    }

    @Test
    void the_master_key_stays_the_same() throws Exception {
        Path root = temporary.resolve("data");
        String first = masterKeyOf(root);

        assertThat(masterKeyOf(root)).isEqualTo(first);
    }

    @Test
    void a_second_start_on_the_same_data_is_refused() {
        Path root = temporary.resolve("data");

        try (DataFolder first = DataFolder.open(root)) {
            assertThatThrownBy(() -> DataFolder.open(first.root()))
                    .isInstanceOfSatisfying(
                            StartRefused.AlreadyRunning.class,
                            refused -> assertThat(refused.exitCode()).isEqualTo(10))
                    .hasMessageContaining("sudah berjalan")
                    .hasMessageContaining("already running");
            assertThatThrownBy(() -> DataFolder.requireNotRunning(first.root()))
                    .isInstanceOf(StartRefused.AlreadyRunning.class);
        }
        DataFolder.requireNotRunning(root);
        DataFolder.open(root).close();
    }

    @Test
    void data_of_a_newer_version_are_not_touched() throws Exception {
        Path root = Files.createDirectory(temporary.resolve("data"));
        Files.writeString(root.resolve("version"), "2\n");

        assertThatThrownBy(() -> DataFolder.open(root))
                .isInstanceOfSatisfying(
                        StartRefused.NewerData.class,
                        refused -> assertThat(refused.exitCode()).isEqualTo(14))
                .hasMessageContaining("lebih baru")
                .hasMessageContaining("newer");
        assertThat(contentOf(root)).containsExactly("version");
    }

    @Test
    void a_folder_with_something_else_is_not_touched() throws Exception {
        Path root = Files.createDirectory(temporary.resolve("data"));
        Files.writeString(root.resolve("letter.txt"), "something else");

        assertThatThrownBy(() -> DataFolder.open(root))
                .isInstanceOfSatisfying(
                        StartRefused.ForeignFolder.class,
                        refused -> assertThat(refused.exitCode()).isEqualTo(15));
        assertThat(contentOf(root)).containsExactly("letter.txt");
    }

    @Test
    void a_full_disk_is_said_before_anything_is_written() {
        Path root = temporary.resolve("data");

        assertThatThrownBy(() -> DataFolder.open(root, Long.MAX_VALUE >> 20))
                .isInstanceOfSatisfying(
                        StartRefused.DiskFull.class,
                        refused -> assertThat(refused.exitCode()).isEqualTo(13))
                .hasMessageContaining("hampir penuh")
                .hasMessageContaining("nearly full");
        assertThat(root).doesNotExist();
    }

    @Test
    void a_place_that_cannot_be_written_is_said() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOfSatisfying(
                        StartRefused.NotWritable.class,
                        refused -> assertThat(refused.exitCode()).isEqualTo(16));
    }

    private static String masterKeyOf(Path root) throws IOException {
        try (DataFolder folder = DataFolder.open(root)) {
            return Files.readString(folder.masterKeyFile());
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static List<String> contentOf(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.map(path -> path.getFileName().toString()).toList();
        }
    }
}
