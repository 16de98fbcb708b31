package id.tanggap.command.opd.leadership;

import id.tanggap.command.decision.Rule;
import id.tanggap.command.opd.OpdState;

/** Only who was named can be dismissed. */
record TheDelegateWasNamed(OpdState state, String user) implements Rule {

    @Override
    public boolean holds() {
        return state.staff().delegate(user).isPresent();
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }

    @Override
    public Because because() {
        return new Because(
                user + " bukan petugas " + state.description().name() + ".",
                user + " is no officer of " + state.description().name() + ".",
                "user");
    }
}
