package id.tanggap.bench;

import id.tanggap.bench.measure.Measurements;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param benches in the order in which they run
 * @param folder on the disk that is measured
 * @param out where the results are written
 * @param page whose marked parts are filled; null for none
 */
record Options(
        List<Bench> benches,
        Scale scale,
        Path folder,
        Path out,
        @Nullable Path page,
        String command) {

    static Options parse(List<String> arguments) {
        Scale scale = Scale.NORMAL;
        Path folder = Path.of("target");
        Path out = Path.of("target");
        @Nullable Path page = null;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            switch (argument) {
                case "--tiny" -> scale = Scale.TINY;
                case "--quick" -> scale = Scale.QUICK;
                case "--full" -> scale = Scale.FULL;
                case "--folder" -> folder = Path.of(value(arguments, ++i, argument));
                case "--out" -> out = Path.of(value(arguments, ++i, argument));
                case "--page" -> page = Path.of(value(arguments, ++i, argument));
                default -> names.add(argument);
            }
        }
        List<Bench> benches = names.isEmpty()
                ? Measurements.all()
                : names.stream().map(Options::named).toList();
        String size = scale == Scale.NORMAL ? "" : " --" + scale.name().toLowerCase(Locale.ROOT);
        return new Options(
                benches,
                scale,
                folder.toAbsolutePath(),
                out.toAbsolutePath(),
                page,
                "infra/bench/run" + names.stream().map(name -> " " + name).collect(Collectors.joining()) + size);
    }

    private static String value(List<String> arguments, int at, String option) {
        if (at >= arguments.size()) {
            throw new IllegalArgumentException(option + ": a value is missing");
        }
        return arguments.get(at);
    }

    private static Bench named(String name) {
        return Measurements.all().stream()
                .filter(bench -> bench.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no bench '%s'. There are: %s"
                        .formatted(
                                name,
                                Measurements.all().stream().map(Bench::name).collect(Collectors.joining(" ")))));
    }
}
