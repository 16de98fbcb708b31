package id.tanggap.command.opd.account;

import id.tanggap.command.decision.Rule;
import id.tanggap.command.opd.Head;
import id.tanggap.command.opd.OpdState;
import id.tanggap.events.person.PersonId;

/** Whose account it would be. */
record AHeadIsInOffice(OpdState state) implements Rule {

    /** @return the head in office */
    static PersonId in(OpdState state) {
        Rule.require(new AHeadIsInOffice(state));
        return state.staff().head().map(Head::person).orElseThrow();
    }

    @Override
    public boolean holds() {
        return state.staff().head().isPresent();
    }

    @Override
    public Because because() {
        return new Because(
                "OPD " + state.id().value() + " belum memiliki kepala. Tunjuk melalui POST /api/opds/{id}/head.",
                "The OPD " + state.id().value() + " has no head. Appoint one by POST /api/opds/{id}/head.",
                "id");
    }
}
