package id.tanggap.events.calendar;

import java.time.LocalDate;

/** A day on which nobody works, and why: {@code Hari Raya Idul Fitri}. */
public record DayOff(LocalDate date, String name, Kind kind) {

    public enum Kind {
        NATIONAL,
        LOCAL,
        /** Decreed beside a national day. An office that works on it has a calendar without it. */
        COLLECTIVE_LEAVE
    }
}
