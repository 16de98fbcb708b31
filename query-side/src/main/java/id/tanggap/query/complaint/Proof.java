package id.tanggap.query.complaint;

import org.jspecify.annotations.Nullable;

/** Evidence of a solution, as it may be read where it stands. */
public record Proof(String url, @Nullable String caption) {}
