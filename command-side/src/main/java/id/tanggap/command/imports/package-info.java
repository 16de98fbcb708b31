/**
 * An office's past comes in: a file of complaints that were handled elsewhere is kept, and its rows become the same
 * events as what happens today, with the times at which they happened. {@code upload} takes the file in, {@code mapping}
 * says what its cells mean, {@code taking} takes the rows over, and {@code kept} holds the file and how far it is.
 */
@NullMarked
package id.tanggap.command.imports;

import org.jspecify.annotations.NullMarked;
