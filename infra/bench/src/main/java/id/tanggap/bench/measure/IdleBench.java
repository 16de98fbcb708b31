package id.tanggap.bench.measure;

import id.tanggap.bench.Bench;
import id.tanggap.bench.Findings;
import id.tanggap.bench.Scale;
import id.tanggap.bench.bed.Application;
import id.tanggap.bench.bed.Bed;
import id.tanggap.bench.bed.Bed.Plot;
import id.tanggap.bench.figure.Bar;
import id.tanggap.bench.figure.Figure;
import id.tanggap.bench.figure.Spread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What it costs to be there: memory and processor time of each process while nobody wants anything. */
final class IdleBench implements Bench {

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public void run(Bed bed, Scale scale, Findings findings) throws Exception {
        Plot plot = bed.plot();
        try (Application application = Application.start(bed, plot)) {
            Thread.sleep(scale.pick(200, 10_000, 30_000, 60_000));
            Map<String, Long> processes = new LinkedHashMap<>();
            processes.put("application (Java, -Xmx1g)", application.pid());
            processes.put(
                    "Elasticsearch (Java, 512 MB heap)",
                    bed.engines().elasticsearch().pid());
            processes.put(
                    "PostgreSQL, all its processes", bed.engines().postgres().pid());
            for (Map.Entry<String, Long> process : processes.entrySet()) {
                findings.add(Figure.alone(
                        "memory: " + process.getKey(),
                        "MB",
                        Spread.of(megabytes(ProcessorTime.family(process.getValue()))),
                        Bar.NONE,
                        ""));
            }
            chatter(plot, processes, scale, findings);
        }
    }

    private static void chatter(Plot plot, Map<String, Long> processes, Scale scale, Findings findings)
            throws IOException, InterruptedException, SQLException {
        double seconds = scale.pick(1, 10, 30, 120);
        Map<String, Double> before = new LinkedHashMap<>();
        for (Map.Entry<String, Long> process : processes.entrySet()) {
            before.put(process.getKey(), ProcessorTime.seconds(ProcessorTime.family(process.getValue())));
        }
        long commits = transactions(plot);
        Thread.sleep((long) (seconds * 1_000));
        for (Map.Entry<String, Long> process : processes.entrySet()) {
            double used = ProcessorTime.seconds(ProcessorTime.family(process.getValue()))
                    - before.getOrDefault(process.getKey(), 0.0);
            findings.add(Figure.alone(
                    "processor, idle: " + process.getKey(),
                    "% of a core",
                    Spread.of(100 * used / seconds),
                    process.getKey().startsWith("application") ? Bar.atMost(2) : Bar.NONE,
                    ""));
        }
        findings.add(Figure.alone(
                "transactions, idle", "/s", Spread.of((transactions(plot) - commits) / seconds), Bar.atMost(5), ""));
    }

    private static long transactions(Plot plot) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        plot.database().jdbcUrl(),
                        plot.database().user(),
                        plot.database().password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select xact_commit + xact_rollback from pg_stat_database where datname = current_database()")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What would be free without them: shared pages are counted once. */
    private static double megabytes(List<ProcessHandle> processes) throws IOException {
        double kilobytes = 0;
        for (ProcessHandle process : processes) {
            Path file = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
            if (Files.exists(file)) {
                kilobytes += Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .sum();
            }
        }
        return kilobytes / 1024;
    }
}
