package id.tanggap.command.opd.account;

import id.tanggap.command.decision.Rule;
import id.tanggap.command.opd.AccountName;
import id.tanggap.command.opd.OpdState;

/** Only an account that the OPD called its own can be verified or suspended. */
record TheAccountWasReported(OpdState state, AccountName account) implements Rule {

    @Override
    public boolean holds() {
        return state.account(account).isPresent();
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }

    @Override
    public Because because() {
        String name = account.platform() + " " + account.id();
        String opd = state.description().name();
        return new Because(
                opd + " belum melaporkan akun " + name + ". Laporkan melalui POST /api/opds/{id}/accounts.",
                opd + " has not reported the account " + name + ". Report it by POST /api/opds/{id}/accounts.",
                "accountId");
    }
}
