/** Who complained, and how to reach them. */
@NullMarked
package id.tanggap.command.complaint.contact;

import org.jspecify.annotations.NullMarked;
