package id.tanggap.command.calendar.adoption;

import id.tanggap.command.decision.Rule;
import id.tanggap.events.calendar.CalendarId;
import id.tanggap.events.calendar.CalendarTerms;

/** Whoever has no calendar of their own has that of all, which there is once and always. */
record OneCalendarIsForAll(CalendarId calendar, CalendarTerms terms, AdoptedCalendars adopted) implements Rule {

    @Override
    public boolean holds() {
        return terms.opds().isEmpty() == adopted.ofAll(calendar).findAny().isEmpty();
    }

    @Override
    public Because because() {
        return terms.opds().isEmpty()
                ? new Because(
                        "Kalender untuk semua OPD sudah ada. Pakai `id`-nya, atau sebutkan OPD-nya.",
                        "There is a calendar for all OPDs already. Use its `id`, or name OPDs.",
                        "opds")
                : new Because(
                        "Harus ada satu kalender untuk semua OPD: kosongkan `opds`, atau pakai `id` yang lain.",
                        "One calendar must be for all OPDs: leave `opds` out, or use another `id`.",
                        "opds");
    }
}
