package id.tanggap.events.complaint;

import id.tanggap.events.person.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a solution is real.
 *
 * @param url where the photograph or the document is: an address may say a name. Null where
 *     nothing is known of it
 */
public record Evidence(@Nullable Sealed url, @Nullable Sealed caption) {}
