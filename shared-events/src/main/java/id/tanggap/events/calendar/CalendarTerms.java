package id.tanggap.events.calendar;

import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a revision of a calendar says.
 *
 * @param zone whose wall clock the hours are of
 * @param from its first day in that zone
 * @param week of every day that nothing else is said of
 * @param special weeks that take its place for a while, none on the same day as another; in the order of time
 * @param days on which nobody works, whatever the week says; in the order of time, each once
 * @param opds whose calendar it is; empty for all that have none of their own
 */
public record CalendarTerms(
        ZoneId zone, LocalDate from, Week week, List<SpecialWeek> special, List<DayOff> days, Set<OpdId> opds) {

    /** @throws IllegalArgumentException when two special weeks overlap, or a day off stands twice */
    public CalendarTerms {
        special =
                special.stream().sorted(Comparator.comparing(SpecialWeek::from)).toList();
        days = days.stream().sorted(Comparator.comparing(DayOff::date)).toList();
        opds = Set.copyOf(opds);
        for (int i = 1; i < special.size(); i++) {
            if (!special.get(i).from().isAfter(special.get(i - 1).to())) {
                throw new IllegalArgumentException(
                        "Two special weeks hold on " + special.get(i).from());
            }
        }
        Set<LocalDate> off = new HashSet<>();
        days.forEach(day -> {
            if (!off.add(day.date())) {
                throw new IllegalArgumentException("Twice a day off: " + day.date());
            }
        });
    }

    /** The moment at which its first day begins. */
    public Instant begins() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** When its offices work on a day. */
    public List<Shift> on(LocalDate day) {
        if (days.stream().anyMatch(off -> off.date().equals(day))) {
            return List.of();
        }
        return special.stream()
                .filter(each -> each.holdsOn(day))
                .findFirst()
                .map(SpecialWeek::week)
                .orElse(week)
                .on(day.getDayOfWeek());
    }

    /**
     * The first day of which it knows nothing: national days are decreed a year at a time, so it knows no year behind that of
     * the last one. Empty where it has none, as that of an office that works on all days.
     */
    public Optional<LocalDate> nothingKnownFrom() {
        return days.stream()
                .filter(day -> day.kind() == DayOff.Kind.NATIONAL)
                .map(day -> LocalDate.of(day.date().getYear() + 1, 1, 1))
                .max(Comparator.naturalOrder());
    }
}
