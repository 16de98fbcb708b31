package id.tanggap.events.worktime;

import id.tanggap.events.calendar.CalendarTerms;
import id.tanggap.events.calendar.Shift;
import id.tanggap.events.desk.OfficeHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/**
 * The time in which offices work, laid out once as one line of shifts from 2000 to 2059, each with how much was worked before
 * it: a question is a search by halves, whatever lies between. Outside of these years nothing is worked.
 *
 * <p>Exact to the nanosecond in every zone, as long as no shift lies where a zone skips an hour or has one twice.
 */
public final class WorkingTime implements OfficeHours {

    static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    static final LocalDate END = LocalDate.of(2060, 1, 1);

    private static final long NANOS = 1_000_000_000L;

    private final List<Reign> reigns;
    private final long[] opens;
    private final int[] day;
    private final long[] before;

    /** @param reigns in the order of time, at least one; the first holds before its first day as well */
    WorkingTime(List<Reign> reigns) {
        this.reigns = List.copyOf(reigns);
        Shifts shifts = new Shifts();
        for (int i = 0; i < reigns.size(); i++) {
            LocalDate from = i == 0 ? FIRST : reigns.get(i).from();
            LocalDate to = i + 1 == reigns.size() ? END : reigns.get(i + 1).from();
            CalendarTerms terms = reigns.get(i).terms();
            for (LocalDate date = from; date.isBefore(to); date = date.plusDays(1)) {
                for (Shift shift : terms.on(date)) {
                    shifts.add(date, second(date, shift.from(), terms.zone()), second(date, shift.to(), terms.zone()));
                }
            }
        }
        this.opens = Arrays.copyOf(shifts.opens, shifts.size);
        this.day = Arrays.copyOf(shifts.day, shifts.size);
        this.before = Arrays.copyOf(shifts.before, shifts.size + 1);
    }

    /** That of a single calendar, always. */
    public static WorkingTime of(CalendarTerms terms) {
        return new WorkingTime(List.of(new Reign(terms, terms.from())));
    }

    @Override
    public Duration between(Instant from, Instant to) {
        return Duration.ofNanos(worked(to) - worked(from));
    }

    /**
     * The first moment by which so much was worked; the given one where that is nothing.
     *
     * @throws IllegalArgumentException when that is not before 2060
     */
    @Override
    public Instant after(Instant from, Duration counted) {
        if (!counted.isPositive()) {
            return from;
        }
        long worked = worked(from) + counted.toNanos();
        int shift = last(before, before.length, (worked - 1) / NANOS);
        if (shift == opens.length) {
            throw new IllegalArgumentException("Nobody knows who works after " + END);
        }
        return Instant.ofEpochSecond(opens[shift], worked - before[shift] * NANOS);
    }

    /**
     * When a term of whole working days ends. The day of the event does not count, as nobody was given all of it; the term ends
     * with the work of its last day.
     *
     * @param days at least one
     * @throws IllegalArgumentException when that is not before 2060
     */
    public Instant endOfDay(Instant from, int days) {
        long today = LocalDate.ofInstant(from, zone(from)).toEpochDay();
        int shift = 0;
        int above = opens.length;
        while (shift < above) {
            int middle = (shift + above) >>> 1;
            if (day[middle] > today) {
                above = middle;
            } else {
                shift = middle + 1;
            }
        }
        int left = days;
        while (shift < opens.length && (!endsItsDay(shift) || --left > 0)) {
            shift++;
        }
        if (shift == opens.length) {
            throw new IllegalArgumentException("Nobody knows who works after " + END);
        }
        return Instant.ofEpochSecond(opens[shift] + before[shift + 1] - before[shift]);
    }

    private boolean endsItsDay(int shift) {
        return shift + 1 == opens.length || day[shift + 1] > day[shift];
    }

    private ZoneId zone(Instant at) {
        return reigns.reversed().stream()
                .filter(reign -> reign.hadBegun(at))
                .findFirst()
                .orElse(reigns.getFirst())
                .terms()
                .zone();
    }

    /** Nanoseconds that were worked until then since the first day. */
    private long worked(Instant at) {
        int shift = last(opens, opens.length, at.getEpochSecond());
        if (shift < 0) {
            return 0;
        }
        long length = before[shift + 1] - before[shift];
        long into = at.getEpochSecond() - opens[shift];
        return before[shift] * NANOS + (into < length ? into * NANOS + at.getNano() : length * NANOS);
    }

    /** The place of the last that is not greater; -1 where all are. */
    private static int last(long[] ascending, int size, long value) {
        int found = Arrays.binarySearch(ascending, 0, size, value);
        return found >= 0 ? found : -found - 2;
    }

    private static long second(LocalDate date, int minute, ZoneId zone) {
        LocalDateTime local = LocalDateTime.of(date, LocalTime.MIDNIGHT).plusMinutes(minute);
        return local.atZone(zone).toEpochSecond();
    }

    /** All of them while they are laid out. */
    private static final class Shifts {

        private long[] opens = new long[32_768];
        private int[] day = new int[32_768];
        private long[] before = new long[32_769];
        private int size;

        /** One that begins before the last one has ended, since a zone took another's place, begins when that ends. */
        private void add(LocalDate date, long from, long to) {
            long open = size == 0 ? from : Math.max(from, opens[size - 1] + before[size] - before[size - 1]);
            if (open >= to) {
                return;
            }
            if (size == opens.length) {
                opens = Arrays.copyOf(opens, 2 * size);
                day = Arrays.copyOf(day, 2 * size);
                before = Arrays.copyOf(before, 2 * size + 1);
            }
            opens[size] = open;
            day[size] = (int) date.toEpochDay();
            before[size + 1] = before[size] + to - open;
            size++;
        }
    }
}
