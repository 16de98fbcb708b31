package id.tanggap.bench;

import id.tanggap.bench.bed.Bed;
import id.tanggap.bench.figure.Figure;
import id.tanggap.bench.figure.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Runs one bench and tells on the terminal how it gets on. Whatever fails is kept beside what did not. */
final class Recorded implements Findings {

    private final List<Figure> figures = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    static Outcome outcome(Bench bench, Bed bed, Scale scale) throws InterruptedException {
        System.out.printf("%n-- %s%n", bench.name());
        Recorded recorded = new Recorded();
        long begun = System.nanoTime();
        recorded.attempt("", () -> bench.run(bed, scale, recorded));
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(Locale.ROOT, "   %.0f s%n", seconds);
        return new Outcome(bench.name(), List.copyOf(recorded.figures), seconds, List.copyOf(recorded.failures));
    }

    @Override
    public void add(Figure figure) {
        figures.add(figure);
        System.out.printf("   %s: %s%n", figure.what(), figure.summary());
    }

    @Override
    public void say(String line) {
        System.out.println("   " + line);
    }

    @Override
    public void attempt(String what, Attempt attempt) throws InterruptedException {
        try {
            attempt.run();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | Error e) {
            e.printStackTrace();
            failures.add("%s%s: %s"
                    .formatted(
                            what.isEmpty() ? "" : what + ": ",
                            e.getClass().getSimpleName(),
                            firstLine(e.getMessage())));
        }
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
