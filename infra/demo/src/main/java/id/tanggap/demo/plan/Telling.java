package id.tanggap.demo.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that is said about one complaint: the spot, the school, the neighbour stay the same in all of it. */
final class Telling {

    private static final Set<String> STAYS =
            Set.of("titik", "rt", "dusun", "kali", "musala", "warung", "sekolah", "faskes", "kantor");

    private final Grammar grammar;
    private final Draws draws;
    private final Map<String, String> known;
    private final Topics topics;
    private String about = Topics.ANY;

    Telling(Grammar grammar, Map<String, String> known, Draws draws) {
        this.grammar = grammar;
        this.draws = draws;
        this.known = new HashMap<>(known);
        this.topics = new Topics(grammar);
    }

    /** One line of the rule, complete. */
    String line(String rule) {
        return complete(draws.one(grammar.rule(rule)));
    }

    /** As {@link #line}, and from now on that is what all of it is about. */
    String matter(String rule) {
        String line = draws.one(grammar.rule(rule));
        about = topics.of(line);
        return complete(line);
    }

    /** A line of the rule that fits the matter, else one that fits everything. */
    String reply(String rule) {
        List<String> fitting = topics.fitting(about, grammar.rule(rule));
        return fitting.isEmpty() ? line(rule + "-umum") : complete(draws.one(fitting));
    }

    private String complete(String line) {
        StringBuilder text = new StringBuilder(line.length() * 2);
        int at = 0;
        while (at < line.length()) {
            char sign = line.charAt(at);
            if (sign == '{') {
                int end = closing(line, at);
                text.append(named(line.substring(at + 1, end)));
                at = end + 1;
            } else {
                text.append(sign);
                at++;
            }
        }
        return text.toString();
    }

    private String named(String inside) {
        List<String> choices = choices(inside);
        if (choices.size() > 1) {
            return complete(draws.one(choices));
        }
        String already = known.get(inside);
        if (already != null) {
            return already;
        }
        // A note of what somebody said at the counter holds a whole complaint.
        String said = inside.equals(Voice.FORMAL.rule) ? matter(inside) : line(inside);
        if (STAYS.contains(inside)) {
            known.put(inside, said);
        }
        return said;
    }

    private static int closing(String line, int open) {
        int depth = 0;
        for (int i = open; i < line.length(); i++) {
            depth += line.charAt(i) == '{' ? 1 : line.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("A brace is open in: " + line);
    }

    private static List<String> choices(String inside) {
        List<String> choices = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < inside.length(); i++) {
            char sign = inside.charAt(i);
            depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            if (sign == '|' && depth == 0) {
                choices.add(inside.substring(from, i));
                from = i + 1;
            }
        }
        choices.add(inside.substring(from));
        return choices;
    }
}
