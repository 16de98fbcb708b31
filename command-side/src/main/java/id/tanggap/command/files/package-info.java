/**
 * Files of the registers by the forms of the pages: looked at row by row, mended where they stand, and entered. Nothing of a
 * file is kept: it goes back to whoever sent it with what each of its rows would bring about.
 */
@NullMarked
package id.tanggap.command.files;

import org.jspecify.annotations.NullMarked;
