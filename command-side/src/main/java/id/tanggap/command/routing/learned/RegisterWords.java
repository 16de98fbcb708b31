package id.tanggap.command.routing.learned;

import id.tanggap.events.opd.OpdId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which offices' own words are in a text: their names and what they answer for. Rare words weigh more. */
class RegisterWords {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 3;

    private final JdbcClient sql;

    RegisterWords(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param weight how much of all that its words weigh is in the text, 0 to 1 */
    record Match(OpdId opd, double weight, Set<String> words) {}

    List<Match> in(String text, int most) {
        Map<OpdId, Set<String>> offices = sql
                .sql("""
                        select office.opd, office.name || ' ' || coalesce(string_agg(category, ' '), '') as words
                        from directory_opd office left join directory_category category on category.opd = office.opd
                        group by office.opd, office.name order by office.opd""")
                .query((row, _) -> Map.entry(new OpdId(row.getString("opd")), words(row.getString("words"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, Long> uses = offices.values().stream()
                .flatMap(Collection::stream)
                .collect(Collectors.groupingBy(word -> word, HashMap::new, Collectors.counting()));
        Set<String> said = words(text);
        return offices.entrySet().stream()
                .map(office -> match(office.getKey(), office.getValue(), said, uses))
                .filter(match -> match.weight() > 0)
                .sorted(Comparator.comparingDouble(Match::weight)
                        .reversed()
                        .thenComparing(match -> match.opd().value()))
                .limit(most)
                .toList();
    }

    private static Match match(OpdId opd, Set<String> own, Set<String> said, Map<String, Long> uses) {
        Set<String> found = new TreeSet<>();
        double weight = 0;
        double all = 0;
        for (String word : own) {
            double rare = 1.0 / uses.getOrDefault(word, 1L);
            all += rare;
            if (said.contains(word)) {
                weight += rare;
                found.add(word);
            }
        }
        return new Match(opd, all == 0 ? 0 : weight / all, found);
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))) {
            if (word.length() >= SHORTEST) {
                words.add(word);
            }
        }
        return words;
    }
}
