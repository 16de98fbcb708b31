/** When offices work: the calendars as they were adopted, for whoever counts and for whoever asks. */
@NullMarked
package id.tanggap.query.calendar;

import org.jspecify.annotations.NullMarked;
