package id.tanggap.events.complaint;

import id.tanggap.events.person.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a solution is real.
 *
 * @param url where the photograph or the document is
 */
public record Evidence(String url, @Nullable Sealed caption) {}
