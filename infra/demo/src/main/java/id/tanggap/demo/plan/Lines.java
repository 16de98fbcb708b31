package id.tanggap.demo.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The texts that lie beside the program: lines of UTF-8, those with {@code #} in front are for who reads the file. */
final class Lines {

    private static final String FOLDER = "/id/tanggap/demo/";

    private Lines() {}

    static List<String> of(String file) {
        try (InputStream in = Lines.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("No " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# ") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of each line, parted by {@code |} and without spaces around them. */
    static List<List<String>> table(String file) {
        return of(file).stream()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }

    /** What a cell lists, parted by the sign. */
    static List<String> list(String cell, String sign) {
        return Arrays.stream(cell.split(sign))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
