package id.tanggap.command.opd.leadership;

import id.tanggap.command.decision.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Complaints go to the head of today: who takes office tomorrow is appointed tomorrow. */
record AHeadIsInOfficeFromADayThatHasCome(LocalDate since, Instant at) implements Rule {

    /** Where in Indonesia a day begins first. */
    private static final ZoneOffset WIT = ZoneOffset.ofHours(9);

    @Override
    public boolean holds() {
        return !since.isAfter(at.atOffset(WIT).toLocalDate());
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public Because because() {
        return new Because(
                "Tanggal mulai menjabat " + since + " belum tiba. Tunjuk kepala baru pada hari itu.",
                "The day of office " + since + " has not come. Appoint the new head on that day.",
                "since");
    }
}
