package id.tanggap.command.opd.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A head in clear text, on the way from the request to the seal. */
record PersonInOffice(
        String name, @Nullable String email, @Nullable String phone, LocalDate since) {

    /** Says nothing of the person: a log must not know. */
    @Override
    public String toString() {
        return "PersonInOffice[since=" + since + "]";
    }
}
