package id.tanggap.bench.routing;

import id.tanggap.access.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What {@code infra/bench/routing} runs. */
public final class RoutingMain {

    private static final List<String> OPTIONS = List.of("--csv", "--mapping", "--from");

    private RoutingMain() {}

    public static void main(String... arguments) throws IOException {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i]) || i + 1 == arguments.length) {
                misused(arguments[i]);
            }
            given.put(arguments[i], arguments[i + 1]);
        }
        if (!given.containsKey("--csv") || !given.containsKey("--mapping")) {
            misused("--csv FILE --mapping FILE [--from YYYY-MM]");
        }
        try {
            Archive archive = Archive.read(Path.of(given.get("--csv")), Path.of(given.get("--mapping")));
            System.out.printf(
                    "%,d complaints of %,d offices; %,d rows refused, %,d without an office or a text%n%n",
                    archive.lessons().size(),
                    archive.lessons().stream()
                            .map(lesson -> lesson.office())
                            .distinct()
                            .count(),
                    archive.refused(),
                    archive.without());
            YearMonth from = given.containsKey("--from")
                    ? YearMonth.parse(given.get("--from"))
                    : MonthByMonth.first(archive.lessons());
            new MonthByMonth(System.out).run(archive.lessons(), from);
        } catch (Problem unreadable) {
            System.err.println(unreadable.getMessage());
            System.exit(2);
        }
    }

    private static void misused(String what) {
        System.err.println("Salah pakai / misused: " + what);
        System.exit(2);
    }
}
