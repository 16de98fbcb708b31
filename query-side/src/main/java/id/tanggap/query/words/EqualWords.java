package id.tanggap.query.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which words mean the same to a citizen: {@code jln} and {@code jalan}. Applied to the question and not to the documents,
 * so that a new group works at once and on what was written long ago.
 */
public final class EqualWords {

    private final Map<String, List<String>> groups = new HashMap<>();

    public EqualWords() {
        try (InputStream lines = Objects.requireNonNull(EqualWords.class.getResourceAsStream("equal-words.txt"))) {
            new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.strip().split(" ")))
                    .forEach(group -> group.forEach(word -> groups.put(word, group)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The word itself and all that mean the same. */
    List<String> of(String word) {
        return groups.getOrDefault(word, List.of(word));
    }
}
