package id.tanggap.bench.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells what a run brought: on the terminal, as JSON, as Markdown, and between the markers of the results page. */
public final class Report {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final String machine;

    /** @param machine what was measured where, when and with which command; lines of Markdown */
    public Report(String machine) {
        this.machine = machine;
    }

    /** What JSON holds of a run. */
    record Run(String machine, List<Outcome> outcomes) {}

    public static String of(Outcome outcome) {
        return Table.of(outcome);
    }

    /** Writes {@code results.json} and {@code results.md}. */
    public void write(Path folder, List<Outcome> outcomes) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("results.json"), JSON.writeValueAsString(new Run(machine, outcomes)) + "\n");
        StringBuilder markdown = new StringBuilder(machine).append('\n');
        outcomes.forEach(outcome ->
                markdown.append("\n## ").append(outcome.bench()).append("\n\n").append(Table.of(outcome)));
        Files.writeString(folder.resolve("results.md"), markdown);
    }

    /** Replaces what stands between the markers of each bench that was run; a page without its marker stays as it is. */
    public void fill(Path page, List<Outcome> outcomes) throws IOException {
        String text = Files.readString(page);
        for (Outcome outcome : outcomes) {
            String measured = "%s%n%n%s".formatted(machine, Table.of(outcome));
            text = between(text, outcome.bench(), measured);
        }
        Files.writeString(page, text);
    }

    private static String between(String page, String name, String content) {
        Pattern marked = Pattern.compile(
                "(<!-- bench:%1$s -->\n).*?(<!-- /bench:%1$s -->)".formatted(Pattern.quote(name)), Pattern.DOTALL);
        return marked.matcher(page).replaceFirst("$1" + Matcher.quoteReplacement(content) + "$2");
    }
}
