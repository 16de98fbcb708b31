package id.tanggap.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** What it was measured on. */
final class Machine {

    private static final int SYNCS = 200;

    private Machine() {}

    static String describe(Options options) {
        return String.format(
                Locale.ROOT,
                "`%s`, %s: %d cores (%s), %s, %s, Java %s; the disk syncs a written block in %.2f ms.",
                options.command(),
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                value("/proc/cpuinfo", "model name"),
                memory(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                Runtime.version().feature(),
                syncMillis(options.folder()));
    }

    private static String memory() {
        String total = value("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", "");
        return total.isEmpty() ? "" : Long.parseLong(total) / 1024 / 1024 + " GB";
    }

    private static String value(String file, String name) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    /** What every durable commit has to wait for, at the least. */
    private static double syncMillis(Path folder) {
        try {
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, "sync", "");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                ByteBuffer block = ByteBuffer.allocateDirect(8192);
                long begun = System.nanoTime();
                for (int i = 0; i < SYNCS; i++) {
                    channel.write(block.clear());
                    channel.force(false);
                }
                return (System.nanoTime() - begun) / 1e6 / SYNCS;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
