/** To whom an account belongs at this moment: one OPD by its id and by its handle, ahead of the events. */
@NullMarked
package id.tanggap.command.opd.claim;

import org.jspecify.annotations.NullMarked;
