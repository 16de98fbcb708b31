/**
 * How the journal is emptied: of what is too old, of what nobody will mend, and of whoever is erased.
 */
@NullMarked
package id.tanggap.command.intake.retention;

import org.jspecify.annotations.NullMarked;
