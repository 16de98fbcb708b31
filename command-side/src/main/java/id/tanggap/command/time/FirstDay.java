package id.tanggap.command.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Nothing that is said to have happened before it is believed: {@code tanggap.first-day}, such as {@code 2000-01-01}, in the
 * government's zone, {@code tanggap.zone}.
 */
public record FirstDay(LocalDate day, ZoneId zone) {

    /** Its midnight. */
    public Instant begins() {
        return day.atStartOfDay(zone).toInstant();
    }
}
