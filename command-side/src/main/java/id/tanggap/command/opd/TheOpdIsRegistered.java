package id.tanggap.command.opd;

import id.tanggap.command.decision.Rule;
import id.tanggap.events.opd.OpdId;
import org.jspecify.annotations.Nullable;

/** Nothing can be wanted of an OPD that nobody has registered. */
public record TheOpdIsRegistered(OpdId opd, @Nullable OpdState state) implements Rule {

    @Override
    public boolean holds() {
        return state != null;
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }

    @Override
    public Because because() {
        return new Because(
                "OPD " + opd.value() + " belum terdaftar. Daftarkan dahulu melalui POST /api/opds.",
                "The OPD " + opd.value() + " is not in the register. Register it first by POST /api/opds.",
                "id");
    }
}
