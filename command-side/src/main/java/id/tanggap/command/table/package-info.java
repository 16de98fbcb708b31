/** Tables that people fill in with a spreadsheet and send as a file. */
@NullMarked
package id.tanggap.command.table;

import org.jspecify.annotations.NullMarked;
