package id.tanggap.demo.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Named rules, each a list of lines to choose from; a line may name other rules: see {@code words/common.txt}. */
final class Grammar {

    private final Map<String, List<String>> rules;

    private Grammar(Map<String, List<String>> rules) {
        this.rules = rules;
    }

    static Grammar read(String file) {
        Map<String, List<String>> rules = new LinkedHashMap<>();
        List<String> lines = List.of();
        for (String line : Lines.of("words/" + file + ".txt")) {
            if (line.startsWith("[") && line.endsWith("]")) {
                lines = new ArrayList<>();
                if (rules.put(line.substring(1, line.length() - 1), lines) != null) {
                    throw new IllegalStateException(line + " stands twice in " + file);
                }
            } else {
                lines.add(line);
            }
        }
        return new Grammar(rules);
    }

    /** Where both have a rule, the lines of both may be chosen. */
    Grammar and(Grammar more) {
        Map<String, List<String>> all = new LinkedHashMap<>(rules);
        more.rules.forEach((name, lines) -> all.merge(name, lines, (mine, theirs) -> {
            List<String> both = new ArrayList<>(mine);
            both.addAll(theirs);
            return both;
        }));
        return new Grammar(all);
    }

    List<String> rule(String name) {
        List<String> lines = rules.get(name);
        if (lines == null) {
            throw new IllegalArgumentException("No rule [" + name + "]");
        }
        return lines;
    }

    Map<String, List<String>> rules() {
        return rules;
    }
}
