/** Complaints that live without a database, so that a reaction can be tried by itself. */
@NullMarked
package id.tanggap.command.living;

import org.jspecify.annotations.NullMarked;
