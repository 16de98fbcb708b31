/** The government adopts a calendar, or its next revision. */
@NullMarked
package id.tanggap.command.calendar.adoption;

import org.jspecify.annotations.NullMarked;
