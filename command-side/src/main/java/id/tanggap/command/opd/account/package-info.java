/** Which accounts on the platforms speak for an OPD: its own, and those of the head in office. */
@NullMarked
package id.tanggap.command.opd.account;

import org.jspecify.annotations.NullMarked;
