/**
 * An office's past comes in: a file of complaints that were handled elsewhere is kept, and its rows become the same
 * events as what happens today, with the times at which they happened.
 */
@NullMarked
package id.tanggap.command.history;

import org.jspecify.annotations.NullMarked;
