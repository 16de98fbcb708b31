package id.tanggap.learning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the features of what was said, each as a number that stands for it: no word is kept. */
final class Reading {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Reading() {}

    interface Sink {
        void take(Part part, long feature);
    }

    static void read(Said said, Sink sink) {
        List<String> words = Words.of(Salutation.removedFrom(said.text()));
        wordsAndPairs(words, Part.WORD, Part.PAIR, sink);
        words.forEach(word -> letters(word, sink));
        if (said.address() != null) {
            wordsAndPairs(Words.of(said.address()), Part.ADDRESS, Part.ADDRESS, sink);
        }
        whole("kecamatan", said.kecamatan(), Part.PLACE, sink);
        whole("desa", said.desa(), Part.PLACE, sink);
        whole("channel", said.channel(), Part.CHANNEL, sink);
    }

    static long word(String word) {
        return number(Part.WORD, word);
    }

    private static void wordsAndPairs(List<String> words, Part single, Part pair, Sink sink) {
        for (int i = 0; i < words.size(); i++) {
            sink.take(single, number(single, words.get(i)));
            if (i > 0) {
                sink.take(pair, number(pair, words.get(i - 1) + ' ' + words.get(i)));
            }
        }
    }

    private static void letters(String word, Sink sink) {
        String edged = '<' + word + '>';
        for (int length = SHORTEST; length <= LONGEST; length++) {
            for (int from = 0; from + length <= edged.length(); from++) {
                sink.take(Part.LETTERS, number(Part.LETTERS, edged.substring(from, from + length)));
            }
        }
    }

    private static void whole(String kind, @Nullable String value, Part part, Sink sink) {
        if (value != null) {
            sink.take(part, number(part, kind + ' ' + String.join(" ", Words.of(value))));
        }
    }

    private static long number(Part part, String feature) {
        long hash = (BASIS ^ part.ordinal()) * PRIME;
        for (int i = 0; i < feature.length(); i++) {
            hash = (hash ^ feature.charAt(i)) * PRIME;
        }
        return hash == 0 ? 1 : hash;
    }
}
