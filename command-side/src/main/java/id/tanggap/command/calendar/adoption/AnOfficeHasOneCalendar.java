package id.tanggap.command.calendar.adoption;

import id.tanggap.command.decision.Rule;
import id.tanggap.events.calendar.CalendarId;
import id.tanggap.events.calendar.CalendarTerms;

/** No two calendars say when one office works. */
record AnOfficeHasOneCalendar(CalendarId calendar, CalendarTerms terms, AdoptedCalendars adopted) implements Rule {

    @Override
    public boolean holds() {
        return terms.opds().stream()
                .allMatch(opd -> adopted.of(opd, calendar).findAny().isEmpty());
    }

    @Override
    public Because because() {
        return new Because(
                "Salah satu OPD ini sudah punya kalender lain. Keluarkan dahulu dari kalender itu.",
                "One of these OPDs has another calendar. Take it out of that one first.",
                "opds");
    }
}
