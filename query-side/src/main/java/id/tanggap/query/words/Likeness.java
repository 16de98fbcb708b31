package id.tanggap.query.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How alike texts are that may tell of one trouble: by their words, whatever the spelling and the language, and by their
 * letters. What few of the compared texts say, a place or a number, weighs more than what all of them say.
 */
public final class Likeness {

    private static final int LETTERS = 3;

    /** A trouble at a place: neither alone makes two texts alike. */
    private static final double BOTH = 0.6;

    private static final double ALL = 0.25;
    private static final double LETTER = 0.15;
    private static final double ELSEWHERE = 0.6;
    private static final int SHORTEST_MENDED = 4;

    private final Map<String, Integer> uses = new HashMap<>();
    private final Set<String> troubles = new HashSet<>();
    private final Set<String> marks = new HashSet<>();
    private final int texts;

    private Likeness(Collection<Told> all) {
        this.texts = all.size();
        all.forEach(told -> troubles.addAll(told.troubles()));
        all.forEach(told -> marks.addAll(told.marks()));
        all.forEach(told -> told.meanings().keySet().forEach(meaning -> uses.merge(meaning, 1, Integer::sum)));
    }

    /**
     * A text that was read.
     *
     * @param meanings what its words mean, and the word that it wrote
     * @param troubles those of the meanings that name a trouble; the others name a place, or nothing
     * @param marks those by which people find a place, such as a market
     */
    public record Told(Map<String, String> meanings, Set<String> troubles, Set<String> marks, Set<String> letters) {

        private Set<String> places() {
            Set<String> places = new HashSet<>(meanings.keySet());
            places.removeAll(troubles);
            return places;
        }
    }

    /** Reads texts. */
    public static final class Reader {

        /** {@code lobang2} is {@code lobang-lobang}. */
        private static final Pattern TWICE = Pattern.compile("(?<=\\p{L})2$");

        private final Analysis analysis = new Analysis();
        private final Map<String, List<String>> groups = new HashMap<>();
        private final FillerWords fillers;
        private final Set<String> small = new HashSet<>();
        private final Set<String> troubles = new HashSet<>();
        private final Set<String> marks = new HashSet<>();

        public Reader() {
            List<List<String>> equal = WordGroups.read("equal-words.txt");
            equal.forEach(this::join);
            List<List<String>> troubles = WordGroups.read("same-trouble.txt");
            List<List<String>> places = WordGroups.read("same-place.txt");
            troubles.forEach(this::join);
            places.forEach(this::join);
            troubles.forEach(group -> meaning(group.getFirst()).ifPresent(this.troubles::add));
            places.forEach(group -> meaning(group.getFirst()).ifPresent(this.marks::add));
            this.troubles.removeAll(marks);
            this.fillers = new FillerWords(new EqualWords());
            WordGroups.read("small-words.txt").forEach(small::addAll);
        }

        /** A group that has a word in common with one before is one with it. */
        private void join(List<String> group) {
            Set<String> all = new LinkedHashSet<>();
            group.forEach(word -> all.addAll(groups.getOrDefault(word, List.of())));
            all.addAll(group);
            List<String> joined = List.copyOf(all);
            joined.forEach(word -> groups.put(word, joined));
        }

        public Told read(String text) {
            Map<String, String> meanings = new LinkedHashMap<>();
            Set<String> letters = new HashSet<>();
            for (Analysis.Token token : analysis.words(text)) {
                String word = TWICE.matcher(token.term()).replaceFirst("");
                if (!fillers.contain(word) && !small.contains(word)) {
                    meaning(word).ifPresent(meaning -> meanings.putIfAbsent(meaning, word));
                    letters(word, letters);
                }
            }
            return told(meanings, letters);
        }

        private Told told(Map<String, String> meanings, Set<String> letters) {
            return new Told(meanings, those(meanings, troubles), those(meanings, marks), letters);
        }

        private static Set<String> those(Map<String, String> meanings, Set<String> known) {
            Set<String> those = new HashSet<>(meanings.keySet());
            those.retainAll(known);
            return those;
        }

        /** Words to look for: its own, and those that mean the same. */
        public Set<String> sought(Told told) {
            Set<String> sought = new LinkedHashSet<>(told.meanings().values());
            told.meanings().values().forEach(word -> sought.addAll(groups.getOrDefault(word, List.of())));
            return sought;
        }

        private Optional<String> meaning(String word) {
            List<String> group = groups.get(word);
            return analysis.stems(group == null ? word : group.getFirst()).stream()
                    .findFirst()
                    .map(Analysis.Token::term)
                    .map(stem -> group == null && groups.containsKey(stem)
                            ? groups.get(stem).getFirst()
                            : stem);
        }

        private static void letters(String word, Set<String> into) {
            String edged = '<' + word + '>';
            for (int from = 0; from + LETTERS <= edged.length(); from++) {
                into.add(edged.substring(from, from + LETTERS));
            }
        }
    }

    /** By these the rarity of words is known. */
    public static Likeness among(Collection<Told> texts) {
        return new Likeness(texts);
    }

    /** A word that none of the compared says, as the one that they do say and from which it differs by one slip of the thumb. */
    public Told mended(Told told) {
        Map<String, String> meanings = new LinkedHashMap<>();
        told.meanings().forEach((meaning, word) -> meanings.putIfAbsent(meant(meaning), word));
        return new Told(meanings, Reader.those(meanings, troubles), Reader.those(meanings, marks), told.letters());
    }

    private String meant(String meaning) {
        return uses.containsKey(meaning) || meaning.length() < SHORTEST_MENDED
                ? meaning
                : uses.keySet().stream()
                        .filter(known -> known.charAt(0) == meaning.charAt(0) && Slip.between(meaning, known))
                        .min(Comparator.<String>comparingInt(known -> -uses.getOrDefault(known, 0))
                                .thenComparing(known -> known))
                        .orElse(meaning);
    }

    /** 0 for nothing in common, 1 for the same. */
    public double of(Told one, Told other) {
        double all = cosine(one.meanings().keySet(), other.meanings().keySet());
        double trouble = cosine(one.troubles(), other.troubles());
        double place = cosine(one.places(), other.places());
        double alike = BOTH * Math.sqrt(trouble * place) + ALL * all + LETTER * letters(one, other);
        return byDifferentMarks(one, other) ? ELSEWHERE * alike : alike;
    }

    /** One names a market, the other a school. */
    private static boolean byDifferentMarks(Told one, Told other) {
        return !one.marks().isEmpty()
                && !other.marks().isEmpty()
                && one.marks().stream().noneMatch(other.marks()::contains);
    }

    /** The words of the other text that mean what one of this one means, those that say the most first. */
    public List<String> common(Told one, Told other, int most) {
        return other.meanings().entrySet().stream()
                .filter(word -> one.meanings().containsKey(word.getKey()))
                .sorted((a, b) -> Double.compare(rarity(b.getKey()), rarity(a.getKey())))
                .limit(most)
                .map(Map.Entry::getValue)
                .toList();
    }

    private double cosine(Set<String> one, Set<String> other) {
        double common =
                one.stream().filter(other::contains).mapToDouble(this::square).sum();
        double both = Math.sqrt(square(one) * square(other));
        return both == 0 ? 0 : common / both;
    }

    private double square(Set<String> meanings) {
        return meanings.stream().mapToDouble(this::square).sum();
    }

    private double square(String meaning) {
        return Math.pow(rarity(meaning), 2);
    }

    private double rarity(String meaning) {
        return Math.log(1 + (texts + 1.0) / (uses.getOrDefault(meaning, 0) + 0.5));
    }

    private static double letters(Told one, Told other) {
        long common = one.letters().stream().filter(other.letters()::contains).count();
        double both = Math.sqrt((double) one.letters().size() * other.letters().size());
        return both == 0 ? 0 : common / both;
    }
}
