package id.tanggap.query.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param to null while it lasts */
public record Interval(Instant from, @Nullable Instant to) {}
