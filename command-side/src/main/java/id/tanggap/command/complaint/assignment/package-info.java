/** Whose desk it is on: assigned by staff, tagged by the mayor, declined by the OPD. */
@NullMarked
package id.tanggap.command.complaint.assignment;

import org.jspecify.annotations.NullMarked;
