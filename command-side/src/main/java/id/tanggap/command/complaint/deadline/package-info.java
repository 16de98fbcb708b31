/** A deadline passed; somebody higher has to look. */
@NullMarked
package id.tanggap.command.complaint.deadline;

import org.jspecify.annotations.NullMarked;
