/**
 * What an operator sees of the intake: what is parked and why, what was ignored and why, and whether the channels still have access. Read from the
 * views of the journal, whose columns are only ever added to.
 */
@NullMarked
package id.tanggap.query.intake;

import org.jspecify.annotations.NullMarked;
