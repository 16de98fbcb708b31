/** When offices work: the calendars that the government adopts, revision after revision. */
@NullMarked
package id.tanggap.command.calendar;

import org.jspecify.annotations.NullMarked;
