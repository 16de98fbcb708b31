/**
 * Errors as RFC 9457 problem details, in the language of the reader, naming the field and the remedy.
 */
@NullMarked
package id.tanggap.access.problem;

import org.jspecify.annotations.NullMarked;
