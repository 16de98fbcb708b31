package id.tanggap.query.complaint;

import org.jspecify.annotations.Nullable;

/**
 * Evidence of a solution, as it may be read where it stands.
 *
 * @param url null where it must not be read, because of what stands in it, and once the citizen was erased
 */
public record Proof(@Nullable String url, @Nullable String caption) {}
