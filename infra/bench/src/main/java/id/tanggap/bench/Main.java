package id.tanggap.bench;

import id.tanggap.bench.bed.Bed;
import id.tanggap.bench.figure.Figure;
import id.tanggap.bench.figure.Outcome;
import id.tanggap.bench.figure.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Runs benches and tells what they brought. A bench that fails does not keep the others from running. */
public final class Main {

    private Main() {}

    public static void main(String... arguments) throws IOException {
        Options options;
        try {
            options = Options.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        List<Outcome> outcomes = run(options);
        Report report = new Report(Machine.describe(options));
        report.write(options.out(), outcomes);
        if (options.page() != null) {
            report.fill(options.page(), outcomes);
        }
        System.out.println();
        outcomes.forEach(outcome -> System.out.println("== " + outcome.bench() + "\n\n" + Report.of(outcome)));
        boolean failed = outcomes.stream().anyMatch(outcome -> outcome.failure() != null);
        // Pools of clients that are of no more use would keep the process alive.
        System.exit(failed ? 1 : 0);
    }

    static List<Outcome> run(Options options) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        try (Bed bed = Bed.open(options.folder())) {
            for (Bench bench : options.benches()) {
                outcomes.add(outcome(bench, bed, options.scale()));
                new Report(Machine.describe(options)).write(options.out(), outcomes);
            }
        }
        return outcomes;
    }

    private static Outcome outcome(Bench bench, Bed bed, Scale scale) {
        System.out.printf("%n-- %s%n", bench.name());
        List<Figure> figures = new ArrayList<>();
        long begun = System.nanoTime();
        @Nullable String failure = null;
        try {
            bench.run(bed, scale, new Findings() {
                @Override
                public void add(Figure figure) {
                    figures.add(figure);
                    System.out.printf("   %s: %s%n", figure.what(), figure.summary());
                }

                @Override
                public void say(String line) {
                    System.out.println("   " + line);
                }
            });
        } catch (Exception e) {
            e.printStackTrace();
            failure = e.getClass().getSimpleName() + ": " + firstLine(e.getMessage());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(Locale.ROOT, "   %.0f s%n", seconds);
        return new Outcome(bench.name(), List.copyOf(figures), seconds, failure);
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
