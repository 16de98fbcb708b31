/**
 * The journal of raw deliveries: kept before they are answered, read and handled afterwards, replayable, and deleted
 * after their time. {@link id.tanggap.command.intake.journal.PersonTraces} knows where a person occurs.
 */
@NullMarked
package id.tanggap.command.intake.journal;

import org.jspecify.annotations.NullMarked;
