/** What the public may see: withheld, released, redacted. */
@NullMarked
package id.tanggap.command.complaint.publicity;

import org.jspecify.annotations.NullMarked;
