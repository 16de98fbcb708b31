/**
 * When offices work: the calendars that a government adopts, one after the other. What they come to is counted in {@link
 * id.tanggap.events.worktime}.
 */
@NullMarked
package id.tanggap.events.calendar;

import org.jspecify.annotations.NullMarked;
