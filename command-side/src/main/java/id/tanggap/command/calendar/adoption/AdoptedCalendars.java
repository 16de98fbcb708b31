package id.tanggap.command.calendar.adoption;

import id.tanggap.command.decision.Kind;
import id.tanggap.events.calendar.BelatedRevision;
import id.tanggap.events.calendar.CalendarAdopted;
import id.tanggap.events.calendar.CalendarEvent;
import id.tanggap.events.calendar.CalendarId;
import id.tanggap.events.calendar.CalendarTerms;
import id.tanggap.events.calendar.PastRecounted;
import id.tanggap.events.opd.OpdId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The calendars as they were adopted last.
 *
 * @param belated the revisions under which what was measured before they were known is not counted
 */
public record AdoptedCalendars(Map<CalendarId, Latest> all, List<BelatedRevision> belated) {

    static final AdoptedCalendars NONE = new AdoptedCalendars(Map.of(), List.of());

    public static final Kind<AdoptedCalendars, CalendarEvent> KIND = new Kind<>(
            "calendars",
            AdoptedCalendars.class,
            CalendarEvent.class,
            (adopted, event) -> (adopted == null ? NONE : adopted).after(event));

    /** @param revision counted from 1 */
    public record Latest(CalendarTerms terms, long revision) {}

    public AdoptedCalendars {
        all = Map.copyOf(all);
        belated = List.copyOf(belated);
    }

    /** The state after an event. It only assigns. */
    AdoptedCalendars after(CalendarEvent event) {
        return switch (event) {
            case CalendarAdopted e -> {
                Map<CalendarId, Latest> next = new HashMap<>(all);
                long revision = revision(e.calendar()) + 1;
                next.put(e.calendar(), new Latest(e.terms(), revision));
                yield new AdoptedCalendars(next, belated(e, revision));
            }
            case PastRecounted _ -> new AdoptedCalendars(all, List.of());
        };
    }

    /** Under the very first one everything is counted, whenever it ended. */
    private List<BelatedRevision> belated(CalendarAdopted adopted, long revision) {
        if (all.isEmpty() || !adopted.terms().begins().isBefore(adopted.at())) {
            return belated;
        }
        return Stream.concat(
                        belated.stream(),
                        Stream.of(new BelatedRevision(
                                adopted.calendar(), revision, adopted.terms().from(), adopted.at())))
                .toList();
    }

    /** How often it was adopted. */
    public long revision(CalendarId calendar) {
        Latest latest = all.get(calendar);
        return latest == null ? 0 : latest.revision();
    }

    Optional<CalendarTerms> terms(CalendarId calendar) {
        return Optional.ofNullable(all.get(calendar)).map(Latest::terms);
    }

    /** Other calendars than this one that name the OPD. */
    Stream<CalendarId> of(OpdId opd, CalendarId another) {
        return all.entrySet().stream()
                .filter(each -> !each.getKey().equals(another)
                        && each.getValue().terms().opds().contains(opd))
                .map(Map.Entry::getKey);
    }

    /** Other calendars than this one that are for all. */
    Stream<CalendarId> ofAll(CalendarId another) {
        return all.entrySet().stream()
                .filter(each -> !each.getKey().equals(another)
                        && each.getValue().terms().opds().isEmpty())
                .map(Map.Entry::getKey);
    }
}
