/** The photos of a complaint: referred to, added or missed, and who may see them. */
@NullMarked
package id.tanggap.command.complaint.photo;

import org.jspecify.annotations.NullMarked;
