package id.tanggap.demo.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When people complain: more of them as the year goes on, fewer on Sundays, and all at once when something breaks. */
final class Season {

    private static final int DAYS = 365;
    /** From midnight on; people write on the way to work, at noon and in the evening. */
    private static final List<Double> HOURS = List.of(
            .5, .3, .2, .2, .4, 1.2, 2.6, 3.6, 3.4, 3.2, 3.1, 3.0, 3.3, 2.8, 2.5, 2.4, 2.7, 3.1, 3.4, 4.1, 4.2, 3.6,
            2.4, 1.1);

    /**
     * Something that happened to many.
     *
     * @param village its name
     * @param extra how many complaints more than on an ordinary day, in ordinary days
     */
    record Outbreak(String name, LocalDate day, String category, String village, double extra) {}

    private final Instant end;
    private final LocalDate first;
    private final List<Outbreak> outbreaks;
    private final double[] until = new double[DAYS + 1];

    Season(Instant end) {
        this.end = end;
        ZonedDateTime last = end.atZone(WorkingTime.ZONE);
        this.first = last.toLocalDate().minusDays(DAYS - 1L);
        this.outbreaks = outbreaks(last.toLocalDate());
        for (int day = 0; day < DAYS; day++) {
            double share = day < DAYS - 1 ? 1 : Math.max(0.05, last.getHour() / 24.0);
            until[day + 1] = until[day] + share * (ordinary(first.plusDays(day)) + extra(first.plusDays(day)));
        }
    }

    private static List<Outbreak> outbreaks(LocalDate last) {
        List<Outbreak> all = new ArrayList<>();
        LocalDate flood = latest(last, MonthDay.of(2, 9));
        all.add(new Outbreak("banjir-1", flood, "banjir", "Rawasengon", 4));
        all.add(new Outbreak("banjir-1", flood.plusDays(1), "banjir", "Rawasengon", 3));
        all.add(new Outbreak("longsor", latest(last, MonthDay.of(1, 22)), "banjir", "Lebakpuspa", 2));
        all.add(new Outbreak("kering", latest(last, MonthDay.of(9, 14)), "air-bersih", "Sidawaluh", 2.5));
        all.add(new Outbreak("pungutan", latest(last, MonthDay.of(6, 18)), "pendidikan", "Sengonluhur", 1.8));
        all.add(new Outbreak("pipa", last.minusDays(3), "air-bersih", "Jatipuspa", 2.2));
        all.add(new Outbreak("padam", last.minusDays(41), "listrik", "Kubangrandu", 1.5));
        return all;
    }

    private static LocalDate latest(LocalDate last, MonthDay day) {
        LocalDate thisYear = day.atYear(last.getYear());
        return thisYear.isAfter(last) ? day.atYear(last.getYear() - 1) : thisYear;
    }

    private double ordinary(LocalDate day) {
        double growth = 0.7 + 0.6 * (day.toEpochDay() - first.toEpochDay()) / DAYS;
        double week = day.getDayOfWeek() == DayOfWeek.SUNDAY
                ? 0.6
                : day.getDayOfWeek() == DayOfWeek.SATURDAY ? 0.75 : day.getDayOfWeek() == DayOfWeek.MONDAY ? 1.2 : 1;
        return growth * week * (WorkingTime.isHoliday(day) ? 0.55 : 1);
    }

    private double extra(LocalDate day) {
        return outbreaks.stream()
                .filter(outbreak -> outbreak.day().equals(day))
                .mapToDouble(Outbreak::extra)
                .sum();
    }

    /** On which day the complaint of this number falls, of so many in the whole year. */
    LocalDate day(int number, int all) {
        double wanted = until[DAYS] * (number + 0.5) / all;
        int day = 0;
        while (until[day + 1] < wanted && day < DAYS - 1) {
            day++;
        }
        return first.plusDays(day);
    }

    /** What it belongs to, if it belongs to something. */
    @Nullable
    Outbreak outbreak(LocalDate day, Draws draws) {
        for (Outbreak outbreak : outbreaks) {
            if (outbreak.day().equals(day) && draws.chance(outbreak.extra() / (outbreak.extra() + ordinary(day)))) {
                return outbreak;
            }
        }
        return null;
    }

    Instant moment(LocalDate day, Draws draws) {
        for (int tries = 0; tries < 20; tries++) {
            double hour = hourAt(draws.between(0.0, 1.0));
            Instant moment =
                    WorkingTime.later(day.atStartOfDay(WorkingTime.ZONE).toInstant(), hour);
            if (moment.isBefore(end.minusSeconds(180))) {
                return moment;
            }
        }
        return end.minusSeconds(draws.between(180, 3000));
    }

    /** While offices are open, on that day or shortly before. */
    Instant atTheCounter(LocalDate day, Draws draws) {
        LocalDate open = day;
        Instant moment;
        do {
            while (!WorkingTime.works(open)) {
                open = open.minusDays(1);
            }
            moment = WorkingTime.after(open.atStartOfDay(WorkingTime.ZONE).toInstant(), draws.between(0.1, 8.0));
            open = open.minusDays(1);
        } while (!moment.isBefore(end.minusSeconds(3600)));
        return moment;
    }

    private static double hourAt(double share) {
        double sum = HOURS.stream().mapToDouble(Double::doubleValue).sum();
        double left = share * sum;
        for (int hour = 0; hour < HOURS.size(); hour++) {
            if (left < HOURS.get(hour)) {
                return hour + left / HOURS.get(hour);
            }
            left -= HOURS.get(hour);
        }
        return HOURS.size() - 0.01;
    }
}
