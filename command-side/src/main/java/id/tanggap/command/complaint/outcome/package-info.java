/** What becomes of the solution: confirmed, disputed, reopened, closed. */
@NullMarked
package id.tanggap.command.complaint.outcome;

import org.jspecify.annotations.NullMarked;
