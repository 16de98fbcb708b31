package id.tanggap.events.calendar;

import id.tanggap.events.text.Slug;

/** Names one calendar through all its revisions: {@code kantor}, {@code rsud}. */
public record CalendarId(String value) {

    public CalendarId {
        if (!Slug.is(value)) {
            throw new IllegalArgumentException("Not a calendar id: " + value);
        }
    }
}
