package id.tanggap.learning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** How much of an office's own name is in what was said. What many offices are called counts little. */
final class OwnNames implements Adviser {

    private final List<Set<String>> names;
    private final Map<String, Double> rarity = new HashMap<>();
    private final Function<Said, String> where;

    private OwnNames(List<String> names, Function<Said, String> where) {
        this.names = names.stream().map(name -> Set.copyOf(Words.of(name))).toList();
        this.where = where;
        Map<String, Integer> uses = new HashMap<>();
        this.names.forEach(words -> words.forEach(word -> uses.merge(word, 1, Integer::sum)));
        uses.forEach((word, count) -> rarity.put(word, Math.log((names.size() + 1.0) / count)));
    }

    static OwnNames inText(List<String> names) {
        return new OwnNames(names, said -> Salutation.removedFrom(said.text()));
    }

    static OwnNames inPlace(List<String> names) {
        return new OwnNames(
                names, said -> known(said.address()) + ' ' + known(said.kecamatan()) + ' ' + known(said.desa()));
    }

    private static String known(@org.jspecify.annotations.Nullable String words) {
        return words == null ? "" : words;
    }

    @Override
    public float[] scores(Asked asked) {
        Set<String> said = new HashSet<>(Words.of(where.apply(asked.said())));
        float[] scores = new float[names.size()];
        for (int office = 0; office < scores.length; office++) {
            double there = 0;
            double all = 0;
            for (String word : names.get(office)) {
                double weight = rarity.getOrDefault(word, 0.0);
                all += weight;
                there += said.contains(word) ? weight : 0;
            }
            scores[office] = (float) (all == 0 ? 0 : there / all);
        }
        return scores;
    }
}
