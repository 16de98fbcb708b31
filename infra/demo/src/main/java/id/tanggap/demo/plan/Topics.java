package id.tanggap.demo.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the lines of one kind of complaint are about, so that who complains of a lamp is not told of a car park: the rule
 * {@code [topik]} gives each topic the words by which its lines are known, the first that fits counts. A line may also
 * name its topic in front, {@code *:} for all.
 */
final class Topics {

    static final String ANY = "*";

    private static final String RULE = "topik";
    private static final Pattern NAMED = Pattern.compile("^([a-z-]+|\\*): (.*)");

    private final Map<String, Pattern> topics = new LinkedHashMap<>();

    Topics(Grammar grammar) {
        grammar.rules().getOrDefault(RULE, List.of()).forEach(line -> {
            String[] parts = line.split(" = ", 2);
            topics.put(parts[0], Pattern.compile(parts[1]));
        });
    }

    String of(String line) {
        Matcher named = NAMED.matcher(line);
        if (named.matches()) {
            return named.group(1);
        }
        String lower = line.toLowerCase(Locale.ROOT);
        return topics.entrySet().stream()
                .filter(topic -> topic.getValue().matcher(lower).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(ANY);
    }

    /** Those about the topic; else those about everything; without the names in front. */
    List<String> fitting(String topic, List<String> lines) {
        List<String> exactly =
                lines.stream().filter(line -> of(line).equals(topic)).toList();
        return (exactly.isEmpty()
                        ? lines.stream().filter(line -> of(line).equals(ANY)).toList()
                        : exactly)
                .stream().map(line -> NAMED.matcher(line).replaceFirst("$2")).toList();
    }
}
