/** Holds stored forms against files that show them, for whatever is stored as records under the names of a registry. */
@NullMarked
package id.tanggap.eventstore.golden;

import org.jspecify.annotations.NullMarked;
