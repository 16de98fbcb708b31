/**
 * Working time: what the calendars come to. Every length between two moments, and every moment a length after another, is
 * counted here, for whoever measures and for whoever asks.
 *
 * <p>Two times are told apart. A calendar holds <em>from</em> a day on; and it is <em>known</em> from the moment of its
 * adoption on. What ended is counted under the calendars that were known when it ended, so that no later one rewrites what
 * was measured, until {@link id.tanggap.events.calendar.PastRecounted} says that it shall.
 */
@NullMarked
package id.tanggap.events.worktime;

import org.jspecify.annotations.NullMarked;
