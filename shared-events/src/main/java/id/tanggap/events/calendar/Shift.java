package id.tanggap.events.calendar;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of work on one day, {@code 07:30-12:00}. The end of the day is {@code 24:00}; work through the night is two of
 * these, one on each day.
 */
public record Shift(String value) {

    private static final Pattern FORM = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-4]):([0-5]\\d)");

    public Shift {
        Matcher form = FORM.matcher(value);
        if (!form.matches() || !(minute(form, 1) < minute(form, 3)) || minute(form, 3) > 24 * 60) {
            throw new IllegalArgumentException("Not hours of work: " + value);
        }
    }

    public static Shift of(LocalTime from, LocalTime to) {
        return new Shift(from + "-" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to));
    }

    /** The minute of the day at which it begins. */
    public int from() {
        return minute(0);
    }

    /** The first minute of the day behind it, up to 1,440. */
    public int to() {
        return minute(6);
    }

    private int minute(int at) {
        return Integer.parseInt(value, at, at + 2, 10) * 60 + Integer.parseInt(value, at + 3, at + 5, 10);
    }

    private static int minute(Matcher form, int group) {
        return Integer.parseInt(form.group(group)) * 60 + Integer.parseInt(form.group(group + 1));
    }
}
