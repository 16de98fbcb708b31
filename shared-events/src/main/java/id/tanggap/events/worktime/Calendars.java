package id.tanggap.events.worktime;

import id.tanggap.events.calendar.CalendarAdopted;
import id.tanggap.events.calendar.CalendarEvent;
import id.tanggap.events.calendar.CalendarId;
import id.tanggap.events.calendar.CalendarTerms;
import id.tanggap.events.calendar.PastRecounted;
import id.tanggap.events.desk.OfficeHours;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All calendars that were adopted, read from their events: whose working time is which, and what was known of it when. An OPD
 * has the calendar that names it, else the one that names nobody; where several do, the one that was adopted last.
 */
public final class Calendars {

    public static final Calendars NONE = new Calendars(List.of());

    private final List<CalendarAdopted> adopted;
    private final Instant recounted;
    private final Calendars afterRecount;
    private final Set<OpdId> named;
    private final Map<Asked, OfficeHours> known = new ConcurrentHashMap<>();
    private final Map<List<Reign>, OfficeHours> laidOut = new ConcurrentHashMap<>();

    private record Asked(Optional<OpdId> opd, int revisions) {}

    /** @param events all of them, in their order */
    public Calendars(List<? extends CalendarEvent> events) {
        List<CalendarAdopted> revisions = new ArrayList<>();
        Instant last = Instant.MIN;
        for (CalendarEvent event : events) {
            switch (event) {
                case CalendarAdopted e -> revisions.add(e);
                case PastRecounted e -> last = e.at();
            }
        }
        this.adopted = List.copyOf(revisions);
        this.recounted = last;
        this.named =
                adopted.stream().flatMap(each -> each.terms().opds().stream()).collect(Collectors.toSet());
        this.afterRecount = new Calendars(this);
    }

    private Calendars(Calendars before) {
        this.adopted = before.adopted;
        this.recounted = Instant.MAX;
        this.named = before.named;
        this.afterRecount = this;
    }

    /** What it would come to if the past were recounted now; always the same object. */
    public Calendars afterRecount() {
        return afterRecount;
    }

    /** Whether there is any; where there is none, all time is calendar time. */
    public boolean any() {
        return !adopted.isEmpty();
    }

    /** Each calendar as it stands, the one adopted last at the end. */
    public Collection<CalendarAdopted> latest() {
        return latest(adopted).values();
    }

    /** The revisions of a calendar, in their order. */
    public List<CalendarAdopted> revisions(CalendarId calendar) {
        return adopted.stream().filter(each -> each.calendar().equals(calendar)).toList();
    }

    /**
     * The working time of an office, or of the government as a whole.
     *
     * @param opd null for the government
     * @param at when what is measured ended: what was adopted later is not known yet. What ended before anything was adopted
     *     is counted under the first
     */
    public OfficeHours hours(@Nullable OpdId opd, Instant at) {
        int revisions = Math.max(knownAt(at), knownAt(recounted));
        return known.computeIfAbsent(
                new Asked(Optional.ofNullable(opd).filter(named::contains), Math.max(1, revisions)), this::hours);
    }

    /** The terms that hold for the government as a whole, as far as is known at last; none where no calendar is adopted. */
    public Optional<CalendarTerms> terms(Instant at) {
        return any()
                ? Optional.ofNullable(holding(
                        Optional.empty(),
                        adopted,
                        LocalDate.ofInstant(at, adopted.getLast().terms().zone())))
                : Optional.empty();
    }

    private int knownAt(Instant at) {
        int known = adopted.size();
        while (known > 0 && adopted.get(known - 1).at().isAfter(at)) {
            known--;
        }
        return known;
    }

    private OfficeHours hours(Asked asked) {
        if (adopted.isEmpty()) {
            return OfficeHours.ALWAYS;
        }
        List<CalendarAdopted> then = adopted.subList(0, asked.revisions());
        List<Reign> reigns = new ArrayList<>();
        then.stream().map(each -> each.terms().from()).distinct().sorted().forEach(day -> {
            CalendarTerms terms = holding(asked.opd(), then, day);
            if (terms != null && (reigns.isEmpty() || !reigns.getLast().terms().equals(terms))) {
                reigns.add(new Reign(terms, day));
            }
        });
        return reigns.isEmpty() ? OfficeHours.ALWAYS : laidOut.computeIfAbsent(reigns, WorkingTime::new);
    }

    private static @Nullable CalendarTerms holding(Optional<OpdId> opd, List<CalendarAdopted> known, LocalDate day) {
        Collection<CalendarAdopted> holding = latest(known.stream()
                        .filter(each -> !each.terms().from().isAfter(day))
                        .toList())
                .values();
        CalendarTerms general = null;
        CalendarTerms own = null;
        for (CalendarAdopted each : holding) {
            if (each.terms().opds().isEmpty()) {
                general = each.terms();
            } else if (opd.filter(each.terms().opds()::contains).isPresent()) {
                own = each.terms();
            }
        }
        return own == null ? general : own;
    }

    private static Map<CalendarId, CalendarAdopted> latest(List<CalendarAdopted> known) {
        Map<CalendarId, CalendarAdopted> latest = new LinkedHashMap<>();
        known.forEach(each -> {
            latest.remove(each.calendar());
            latest.put(each.calendar(), each);
        });
        return latest;
    }
}
