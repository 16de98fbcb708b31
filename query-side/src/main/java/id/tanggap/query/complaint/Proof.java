package id.tanggap.query.complaint;

import org.jspecify.annotations.Nullable;

/**
 * Evidence of a solution, as it may be read where it stands.
 *
 * @param url null once the citizen was erased
 */
public record Proof(@Nullable String url, @Nullable String caption) {}
