/** Which accounts on the platforms speak for an OPD. */
@NullMarked
package id.tanggap.command.opd.account;

import org.jspecify.annotations.NullMarked;
