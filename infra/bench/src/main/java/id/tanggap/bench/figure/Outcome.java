package id.tanggap.bench.figure;

import java.util.List;

/**
 * What one bench brought.
 *
 * @param failures what of it came to no end, and why; empty when all did
 */
public record Outcome(String bench, List<Figure> figures, double seconds, List<String> failures) {}
