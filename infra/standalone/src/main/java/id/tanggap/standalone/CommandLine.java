package id.tanggap.standalone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a command, told apart.
 *
 * @param options by name, without the hyphens; a switch has an empty value; of two with one name the last counts
 * @param others what has no hyphens before it, in its order
 */
record CommandLine(Map<String, String> options, List<String> others) {

    CommandLine {
        options = Map.copyOf(options);
        others = List.copyOf(others);
    }

    /**
     * @param switches the names of options without a value
     * @param values those of options with one, as {@code --name VALUE} or {@code --name=VALUE}
     * @throws Options.Misunderstood for an unknown option or a missing value
     */
    static CommandLine read(List<String> arguments, Set<String> switches, Set<String> values) {
        Map<String, String> options = new HashMap<>();
        List<String> others = new ArrayList<>();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            if (!argument.startsWith("-")) {
                others.add(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            String option = equals < 0 ? argument : argument.substring(0, equals);
            String name = option.startsWith("--") ? option.substring(2) : "";
            if (switches.contains(name) && equals < 0) {
                options.put(name, "");
            } else if (values.contains(name)) {
                options.put(name, value(option, equals < 0 ? next(rest) : argument.substring(equals + 1)));
            } else {
                throw unknown(argument);
            }
        }
        return new CommandLine(options, others);
    }

    /** The same where every word is an option. */
    CommandLine withoutOthers() {
        if (!others.isEmpty()) {
            throw unknown(others.getFirst());
        }
        return this;
    }

    private static String next(Iterator<String> rest) {
        return rest.hasNext() ? rest.next() : "";
    }

    private static String value(String option, String given) {
        if (given.isBlank()) {
            throw new Options.Misunderstood(
                    "Nilai untuk " + option + " belum ada.", "The value of " + option + " is missing.");
        }
        return given;
    }

    private static Options.Misunderstood unknown(String argument) {
        return new Options.Misunderstood("Pilihan tidak dikenal: " + argument, "Unknown option: " + argument);
    }
}
