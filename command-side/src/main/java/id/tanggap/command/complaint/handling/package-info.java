/** What the OPD does: acknowledge, answer, ask back, resolve. */
@NullMarked
package id.tanggap.command.complaint.handling;

import org.jspecify.annotations.NullMarked;
