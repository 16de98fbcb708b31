package id.tanggap.query.latency;

/** In which time lengths are counted. Whether a deadline was kept is told by its moment, whatever the counting. */
public enum Counting {
    /** When the offices worked, by the calendars that were known when each interval ended; what still runs, by those of now. */
    WORKING,
    CALENDAR,
    /** Working time as it would be if the past were recounted by all calendars of now. */
    RECOUNTED
}
