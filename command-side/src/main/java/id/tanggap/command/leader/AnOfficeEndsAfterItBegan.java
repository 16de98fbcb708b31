package id.tanggap.command.leader;

import id.tanggap.command.decision.Rule;
import java.time.LocalDate;

/** A day before the first day of office is a slip of the pen. */
record AnOfficeEndsAfterItBegan(LocalDate since, LocalDate until) implements Rule {

    @Override
    public boolean holds() {
        return !until.isBefore(since);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public Because because() {
        return new Because(
                "Masa jabatan dimulai " + since + ", jadi tidak dapat berakhir pada " + until + ".",
                "The office began on " + since + ", so it cannot end on " + until + ".",
                "until");
    }
}
