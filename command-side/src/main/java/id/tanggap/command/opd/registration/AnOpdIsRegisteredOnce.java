package id.tanggap.command.opd.registration;

import id.tanggap.command.decision.Rule;
import id.tanggap.command.opd.Description;
import id.tanggap.command.opd.OpdState;
import org.jspecify.annotations.Nullable;

/** The id of an OPD is never given to another one; the same registration again is no other one. */
record AnOpdIsRegisteredOnce(@Nullable OpdState state, Description wanted) implements Rule {

    @Override
    public boolean holds() {
        return state == null || state.description().equals(wanted);
    }

    @Override
    public Because because() {
        return new Because(
                "Id ini sudah dipakai OPD lain. Pilih id lain, atau ubah keterangan OPD itu.",
                "Another OPD is registered under this id. Choose another id, or describe that OPD anew.",
                "id");
    }
}
