/** Refuse, categorise, locate, route. */
@NullMarked
package id.tanggap.command.complaint.triage;

import org.jspecify.annotations.NullMarked;
