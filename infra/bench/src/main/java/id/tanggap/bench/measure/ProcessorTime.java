package id.tanggap.bench.measure;

import id.tanggap.bench.bed.Bed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Seconds of processor time.
 *
 * @param here of this process, all its threads
 * @param postgres of all its processes
 */
record ProcessorTime(double here, double elasticsearch, double postgres) {

    static final ProcessorTime NONE = new ProcessorTime(0, 0, 0);

    private static final double TICKS = 100;

    /** What was spent so far. */
    static ProcessorTime until(Bed bed) throws IOException {
        return new ProcessorTime(
                seconds(List.of(ProcessHandle.current())),
                seconds(family(bed.engines().elasticsearch().pid())),
                seconds(family(bed.engines().postgres().pid())));
    }

    ProcessorTime plus(ProcessorTime other) {
        return new ProcessorTime(here + other.here, elasticsearch + other.elasticsearch, postgres + other.postgres);
    }

    ProcessorTime minus(ProcessorTime other) {
        return new ProcessorTime(here - other.here, elasticsearch - other.elasticsearch, postgres - other.postgres);
    }

    ProcessorTime dividedBy(int times) {
        return new ProcessorTime(here / times, elasticsearch / times, postgres / times);
    }

    String perEach(long things) {
        return "%.0f µs here, %.0f µs Elasticsearch, %.0f µs PostgreSQL"
                .formatted(here * 1e6 / things, elasticsearch * 1e6 / things, postgres * 1e6 / things);
    }

    /** A process and all that it began. */
    static List<ProcessHandle> family(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
    }

    static double seconds(List<ProcessHandle> processes) throws IOException {
        double ticks = 0;
        for (ProcessHandle process : processes) {
            Path file = Path.of("/proc", Long.toString(process.pid()), "stat");
            if (Files.exists(file)) {
                String stat = Files.readString(file);
                String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
                ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            }
        }
        return ticks / TICKS;
    }
}
