/** Pressure upon a citizen because of a complaint. */
@NullMarked
package id.tanggap.command.complaint.retaliation;

import org.jspecify.annotations.NullMarked;
