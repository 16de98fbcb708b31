package id.tanggap.query.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words mean the same to a citizen: {@code jln} and {@code jalan}. Applied to the question and not to the documents,
 * so that a new group works at once and on what was written long ago.
 */
final class EqualWords {

    private final Map<String, List<String>> groups = new HashMap<>();

    EqualWords() {
        WordGroups.read("equal-words.txt").forEach(group -> group.forEach(word -> groups.put(word, group)));
    }

    /** The word itself and all that mean the same. */
    List<String> of(String word) {
        return groups.getOrDefault(word, List.of(word));
    }
}
