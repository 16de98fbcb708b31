package id.tanggap.demo.instagram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What is kept, in files of JSON that their owner alone can read; each is whole, or the one before is. */
record Shelf(Path folder, JsonMapper json) {

    <T> Optional<T> read(String name, Class<T> kind) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(json.readValue(Files.readAllBytes(file), kind)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, Object content) {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, ".draft", "");
            Files.write(draft, json.writeValueAsBytes(content));
            Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
