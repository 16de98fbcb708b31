/**
 * The language of the reader: Indonesian first, English beside it.
 */
@NullMarked
package id.tanggap.access.language;

import org.jspecify.annotations.NullMarked;
