package id.tanggap.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the shipped alerts and dashboards ask Prometheus for. */
final class Monitoring {

    static final Path FOLDER = Path.of("monitoring");

    /** A name that a query reads: it begins a selector or stands alone, and is neither function, keyword nor label. */
    private static final Pattern METRIC = Pattern.compile("[a-z][a-zA-Z0-9_]*_[a-zA-Z0-9_]+|\\bup\\b");

    private static final Pattern ASIDE = Pattern.compile("\\{[^}]*}|\\[[^\\]]*]|\\b(?:by|on|without) *\\([^)]*\\)");

    private Monitoring() {}

    static Set<String> namedInAlerts() throws IOException {
        JsonNode rules = JsonMapper.shared()
                .valueToTree(new Yaml().<Object>load(Files.readString(FOLDER.resolve("alerts.yml"))));
        return names(rules.findValuesAsString("expr").stream());
    }

    static Set<String> namedInDashboards() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve("grafana/dashboards"))) {
            for (Path file : files.toList()) {
                names.addAll(names(
                        JsonMapper.shared().readTree(Files.readString(file)).findValuesAsString("expr").stream()));
            }
        }
        return names;
    }

    private static Set<String> names(Stream<String> queries) {
        return queries.map(query -> ASIDE.matcher(query).replaceAll(" "))
                .flatMap(query -> METRIC.matcher(query).results().map(match -> match.group()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of the samples in what a node tells. */
    static Stream<String> samples(String scraped) {
        return scraped.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("[{ ]", 2)[0]);
    }
}
