/** A post becomes a complaint. */
@NullMarked
package id.tanggap.command.complaint.capture;

import org.jspecify.annotations.NullMarked;
