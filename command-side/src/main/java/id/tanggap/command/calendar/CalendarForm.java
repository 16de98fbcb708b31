package id.tanggap.command.calendar;

import id.tanggap.command.calendar.adoption.AdoptCalendar;
import id.tanggap.command.form.Fields;
import id.tanggap.events.calendar.CalendarId;
import id.tanggap.events.calendar.CalendarTerms;
import id.tanggap.events.calendar.DayOff;
import id.tanggap.events.calendar.Shift;
import id.tanggap.events.calendar.SpecialWeek;
import id.tanggap.events.calendar.Week;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as it is sent: days as {@code 2026-02-18}, hours as {@code 07:30-12:00}.
 *
 * @param zone {@code Asia/Jakarta}, {@code Asia/Pontianak}, {@code Asia/Makassar}, {@code Asia/Jayapura}
 * @param from the first day on which it holds
 * @param week the hours of {@code mon} to {@code sun}; a day that is left out is free
 * @param special weeks that take its place for a while, such as those of Ramadan
 * @param days on which nobody works; all of them, for what is sent takes the place of what was
 * @param opds none: for all that have no calendar of their own
 */
record CalendarForm(
        @Nullable String id,
        @Nullable String zone,
        @Nullable String from,
        @Nullable Map<String, List<String>> week,
        @Nullable List<SpecialForm> special,
        @Nullable List<DayForm> days,
        @Nullable List<String> opds) {

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int LONGEST_NAME = 100;

    record SpecialForm(
            @Nullable String from,
            @Nullable String to,
            @Nullable String name,
            @Nullable Map<String, List<String>> week) {}

    record DayForm(
            @Nullable String date,
            @Nullable String name,
            @Nullable String kind) {}

    AdoptCalendar read(Fields fields, Actor by, Instant at) {
        Optional<CalendarId> calendar = fields.required("id", id, 60)
                .flatMap(given -> fields.as(
                        "id",
                        given,
                        CalendarId::new,
                        "Pakai huruf kecil, angka, atau tanda hubung, misalnya kantor.",
                        "Use small letters, digits or hyphens, such as kantor."));
        Optional<ZoneId> clocks = fields.required("zone", zone, 60)
                .flatMap(given -> fields.as(
                        "zone",
                        given,
                        ZoneId::of,
                        "Pakai nama zona waktu, misalnya Asia/Jakarta.",
                        "Use the name of a zone, such as Asia/Jakarta."));
        Optional<LocalDate> first = day(fields, "from", from);
        Optional<Week> hours = week(fields, "week", week);
        List<SpecialWeek> weeks = special(fields);
        List<DayOff> off = days(fields);
        Set<OpdId> offices = opds(fields);
        fields.check();
        Optional<CalendarTerms> terms = fields.as(
                "special",
                "all",
                _ -> new CalendarTerms(
                        clocks.orElseThrow(), first.orElseThrow(), hours.orElseThrow(), weeks, off, offices),
                "Dua jam khusus tidak boleh berlaku pada hari yang sama, dan satu tanggal hanya sekali dalam `days`.",
                "No two special weeks hold on one day, and no date stands twice in `days`.");
        fields.check();
        return new AdoptCalendar(calendar.orElseThrow(), terms.orElseThrow(), by, at);
    }

    private List<SpecialWeek> special(Fields fields) {
        List<SpecialWeek> read = new ArrayList<>();
        List<SpecialForm> given = Objects.requireNonNullElse(special, List.of());
        for (int i = 0; i < given.size(); i++) {
            SpecialForm form = given.get(i);
            String at = "special[" + i + "].";
            Optional<LocalDate> begins = day(fields, at + "from", form.from());
            Optional<LocalDate> ends = day(fields, at + "to", form.to());
            Optional<String> called = fields.required(at + "name", form.name(), LONGEST_NAME);
            Optional<Week> hours = week(fields, at + "week", form.week());
            if (begins.isPresent() && ends.isPresent() && called.isPresent() && hours.isPresent()) {
                fields.as(
                                at + "to",
                                form.to(),
                                _ -> new SpecialWeek(begins.get(), ends.get(), called.get(), hours.get()),
                                "Hari terakhir tidak boleh sebelum hari pertama.",
                                "The last day cannot be before the first.")
                        .ifPresent(read::add);
            }
        }
        return read;
    }

    private List<DayOff> days(Fields fields) {
        List<DayOff> read = new ArrayList<>();
        List<DayForm> given = Objects.requireNonNullElse(days, List.of());
        for (int i = 0; i < given.size(); i++) {
            DayForm form = given.get(i);
            String at = "days[" + i + "].";
            Optional<LocalDate> date = day(fields, at + "date", form.date());
            Optional<String> called = fields.required(at + "name", form.name(), LONGEST_NAME);
            Optional<DayOff.Kind> kind = fields.oneOf(at + "kind", form.kind(), DayOff.Kind.class);
            if (date.isPresent() && called.isPresent() && kind.isPresent()) {
                read.add(new DayOff(date.get(), called.get(), kind.get()));
            }
        }
        return read;
    }

    private Set<OpdId> opds(Fields fields) {
        Set<OpdId> read = new LinkedHashSet<>();
        Objects.requireNonNullElse(opds, List.<String>of())
                .forEach(given -> fields.as(
                                "opds",
                                given,
                                OpdId::new,
                                "Pakai id OPD, misalnya dinas-pu.",
                                "Use ids of OPDs, such as dinas-pu.")
                        .ifPresent(read::add));
        return read;
    }

    private static Optional<LocalDate> day(Fields fields, String field, @Nullable String value) {
        return fields.required(field, value, 10)
                .flatMap(given -> fields.as(
                        field,
                        given,
                        LocalDate::parse,
                        "Tulis tanggal seperti 2026-02-18.",
                        "Write a date such as 2026-02-18."));
    }

    private static Optional<Week> week(Fields fields, String field, @Nullable Map<String, List<String>> given) {
        Map<String, List<String>> days = Objects.requireNonNullElse(given, Map.of());
        return fields.as(
                field,
                "all",
                _ -> {
                    if (!DAYS.containsAll(days.keySet())) {
                        throw new IllegalArgumentException();
                    }
                    List<List<Shift>> week = DAYS.stream()
                            .map(day -> days.getOrDefault(day, List.of()).stream()
                                    .map(Shift::new)
                                    .toList())
                            .toList();
                    return new Week(
                            week.get(0), week.get(1), week.get(2), week.get(3), week.get(4), week.get(5), week.get(6));
                },
                "Isi jam kerja mon, tue, wed, thu, fri, sat, sun seperti 07:30-12:00, tanpa tumpang tindih, paling sedikit satu.",
                "Give hours of mon, tue, wed, thu, fri, sat, sun such as 07:30-12:00, without overlap, at least one.");
    }
}
