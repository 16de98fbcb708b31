package id.tanggap.query.complaint;

import id.tanggap.events.desk.Interval;
import id.tanggap.events.desk.OfficeHours;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One interval of one clock, as one line of text: {@code opd|start|end|due|outcome|pauses}, and {@code |guarded} where it
 * is; instants in milliseconds of the epoch, empty where there is none, pauses as {@code from-to} with commas between them.
 * Instants are kept rather than a length, so that the same line can be counted under another calendar.
 *
 * @param opd whose figure it is, null while nobody's
 * @param end null while it runs
 * @param due by when it should have ended had it never paused; null where nothing is asked for
 * @param pauses within it, in order; the last may still last
 * @param guarded whether somebody who is accused must not learn of the complaint: no office counts it then
 */
public record Measure(
        @Nullable String opd,
        Instant start,
        @Nullable Instant end,
        @Nullable Instant due,
        Outcome outcome,
        List<Interval> pauses,
        boolean guarded) {

    private static final String GUARDED = "guarded";

    public enum Outcome {
        DONE,
        RUNNING,
        /** It ended without what it waited for: longer than this is all that is known (right-censored). */
        LEFT,
        /** Its citizen took the complaint back before. */
        WITHDRAWN
    }

    public Measure {
        if ((end == null) != (outcome == Outcome.RUNNING)) {
            throw new IllegalArgumentException("Only what still runs has no end");
        }
        pauses = List.copyOf(pauses);
    }

    public Measure(
            @Nullable String opd,
            Instant start,
            @Nullable Instant end,
            @Nullable Instant due,
            Outcome outcome,
            List<Interval> pauses) {
        this(opd, start, end, due, outcome, pauses, false);
    }

    Measure guardedIf(boolean guarded) {
        return new Measure(opd, start, end, due, outcome, pauses, guarded);
    }

    /** How long it took, or has taken until now, in calendar time; never negative. */
    public Duration length(Instant now) {
        return length(now, OfficeHours.ALWAYS);
    }

    /** The same in the time in which these offices work. */
    public Duration length(Instant now, OfficeHours hours) {
        return Interval.counted(start, end == null ? now : end, pauses, hours);
    }

    /** Whether it kept its deadline, or still does; true where nothing is asked for. The deadline pauses as it does. */
    public boolean inTime(Instant now) {
        return due == null || length(now).compareTo(OfficeHours.ALWAYS.between(start, due)) <= 0;
    }

    public boolean isDone() {
        return outcome == Outcome.DONE;
    }

    public boolean isRunning() {
        return outcome == Outcome.RUNNING;
    }

    public String line() {
        StringBuilder line = new StringBuilder(80);
        line.append(opd == null ? "" : opd).append('|');
        line.append(start.toEpochMilli()).append('|');
        line.append(millis(end)).append('|');
        line.append(millis(due)).append('|');
        line.append(Words.of(outcome)).append('|');
        for (int i = 0; i < pauses.size(); i++) {
            line.append(i == 0 ? "" : ",");
            line.append(pauses.get(i).from().toEpochMilli())
                    .append('-')
                    .append(millis(pauses.get(i).to()));
        }
        return guarded ? line.append('|').append(GUARDED).toString() : line.toString();
    }

    /** @throws IllegalArgumentException when it is not a line of {@link #line()} */
    public static Measure ofLine(String line) {
        String[] parts = line.split("\\|", -1);
        boolean guarded = parts.length == 7 && parts[6].equals(GUARDED);
        if (parts.length != 6 && !guarded) {
            throw new IllegalArgumentException("Not a measure: " + line);
        }
        return new Measure(
                parts[0].isEmpty() ? null : parts[0],
                Instant.ofEpochMilli(Long.parseLong(parts[1])),
                instant(parts[2]),
                instant(parts[3]),
                Words.read(Outcome.class, parts[4]),
                pauses(parts[5]),
                guarded);
    }

    private static List<Interval> pauses(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<Interval> pauses = new ArrayList<>();
        for (String pause : text.split(",", -1)) {
            // the first character may be the sign of an instant before 1970
            int hyphen = pause.indexOf('-', 1);
            pauses.add(new Interval(
                    Instant.ofEpochMilli(Long.parseLong(pause.substring(0, hyphen))),
                    instant(pause.substring(hyphen + 1))));
        }
        return pauses;
    }

    private static @Nullable Instant instant(String millis) {
        return millis.isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(millis));
    }

    private static String millis(@Nullable Instant instant) {
        return instant == null ? "" : Long.toString(instant.toEpochMilli());
    }
}
