package id.tanggap.bench;

import id.tanggap.bench.bed.Bed;
import id.tanggap.bench.figure.Outcome;
import id.tanggap.bench.figure.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Runs benches and tells what they brought. A bench that fails does not keep the others from running. */
public final class Main {

    private Main() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        List<Outcome> outcomes = run(options);
        System.out.println();
        outcomes.forEach(outcome -> System.out.println("== " + outcome.bench() + "\n\n" + Report.of(outcome)));
        double minutes = outcomes.stream().mapToDouble(Outcome::seconds).sum() / 60;
        System.out.printf("%.0f minutes in all%n", minutes);
        boolean failed =
                outcomes.stream().anyMatch(outcome -> !outcome.failures().isEmpty());
        // Pools of clients that are of no more use would keep the process alive.
        System.exit(failed ? 1 : 0);
    }

    /** Tells after each bench what there is so far: whoever ends the run early loses nothing. */
    static List<Outcome> run(Options options) throws IOException, InterruptedException {
        Report report = new Report(Machine.describe(options));
        List<Outcome> outcomes = new ArrayList<>();
        try (Bed bed = Bed.open(options.folder())) {
            for (Bench bench : options.benches()) {
                Outcome outcome = Recorded.outcome(bench, bed, options.scale());
                outcomes.add(outcome);
                report.write(options.out(), outcomes);
                if (options.page() != null) {
                    report.fill(options.page(), List.of(outcome));
                }
            }
        }
        return outcomes;
    }
}
