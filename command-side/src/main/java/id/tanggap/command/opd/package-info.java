/** One OPD: its state, and a package for each group of things that may happen to it. */
@NullMarked
package id.tanggap.command.opd;

import org.jspecify.annotations.NullMarked;
