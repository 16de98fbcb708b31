/** Complaints that say the same: merged, unmerged, supported. */
@NullMarked
package id.tanggap.command.complaint.duplicates;

import org.jspecify.annotations.NullMarked;
