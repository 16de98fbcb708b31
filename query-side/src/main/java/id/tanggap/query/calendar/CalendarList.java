package id.tanggap.query.calendar;

import id.tanggap.events.calendar.CalendarAdopted;
import id.tanggap.events.calendar.CalendarTerms;
import id.tanggap.events.calendar.DayOff;
import id.tanggap.events.calendar.Shift;
import id.tanggap.events.calendar.Week;
import id.tanggap.events.opd.OpdId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/calendars}. */
@RestController
@Tag(name = "calendars", description = "Kalender kerja. When offices work")
class CalendarList {

    private final KnownCalendars known;

    CalendarList(KnownCalendars known) {
        this.known = known;
    }

    /**
     * A calendar as it stands; what is written so can be sent back.
     *
     * @param version which revision of it this is, counted from 1
     * @param adoptedAt since when it is known
     * @param nothingKnownFrom the first day of which no national days are decreed in it; null where it has none
     * @param opds none: for all that have no calendar of their own
     */
    @Schema(name = "Calendar")
    record Item(
            String id,
            ZoneId zone,
            LocalDate from,
            Map<String, List<String>> week,
            List<Special> special,
            List<DayOff> days,
            List<String> opds,
            long version,
            Instant adoptedAt,
            @Nullable LocalDate nothingKnownFrom) {}

    @Schema(name = "SpecialHours")
    record Special(LocalDate from, LocalDate to, String name, Map<String, List<String>> week) {}

    /** All of them on one page. */
    @Schema(name = "AllCalendars")
    record All(List<Item> items, long total, @Nullable String next) {}

    @GetMapping("/api/calendars")
    @Operation(summary = "Semua kalender kerja. All calendars")
    All all() {
        List<Item> items = known.now().latest().stream().map(this::item).toList();
        return new All(items, items.size(), null);
    }

    private Item item(CalendarAdopted adopted) {
        CalendarTerms terms = adopted.terms();
        return new Item(
                adopted.calendar().value(),
                terms.zone(),
                terms.from(),
                week(terms.week()),
                terms.special().stream()
                        .map(each -> new Special(each.from(), each.to(), each.name(), week(each.week())))
                        .toList(),
                terms.days(),
                terms.opds().stream().map(OpdId::value).sorted().toList(),
                known.now().revisions(adopted.calendar()).size(),
                adopted.at(),
                terms.nothingKnownFrom().orElse(null));
    }

    private static Map<String, List<String>> week(Week week) {
        Map<String, List<String>> days = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Shift> shifts = week.on(day);
            if (!shifts.isEmpty()) {
                days.put(
                        day.name().substring(0, 3).toLowerCase(Locale.ROOT),
                        shifts.stream().map(Shift::value).toList());
            }
        }
        return days;
    }
}
