/** One complaint: its state, its stages, and a package for each group of things that may happen to it. */
@NullMarked
package id.tanggap.command.complaint;

import org.jspecify.annotations.NullMarked;
