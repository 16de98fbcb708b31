/** What the public may see: withheld, released, agreed to, masked by hand, redacted. */
@NullMarked
package id.tanggap.command.complaint.publicity;

import org.jspecify.annotations.NullMarked;
