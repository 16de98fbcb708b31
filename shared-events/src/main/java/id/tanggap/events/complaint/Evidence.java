package id.tanggap.events.complaint;

import id.tanggap.events.person.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a solution is real.
 *
 * @param url where the photograph or the document is: an address may say a name. Null only where an earlier revision said it
 *     in the clear and nobody has sealed it yet
 */
public record Evidence(@Nullable Sealed url, @Nullable Sealed caption) {}
