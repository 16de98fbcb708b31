package id.tanggap.query.words;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that tell nothing of a matter, such as {@code tolong}: a text that lacks them may be meant all the same. */
final class FillerWords {

    private final Set<String> words;

    FillerWords(EqualWords equalWords) {
        words = WordGroups.read("filler-words.txt").stream()
                .flatMap(List::stream)
                .flatMap(word -> equalWords.of(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean contain(String word) {
        return words.contains(word);
    }
}
