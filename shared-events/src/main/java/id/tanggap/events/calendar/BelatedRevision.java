package id.tanggap.events.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A revision that holds from a time on at which nobody knew it yet: what ended before it was known, and lasted into a day on
 * which it holds, was measured under another one.
 *
 * @param revision of its calendar, counted from 1
 * @param from its first day
 */
public record BelatedRevision(CalendarId calendar, long revision, LocalDate from, Instant knownSince) {}
