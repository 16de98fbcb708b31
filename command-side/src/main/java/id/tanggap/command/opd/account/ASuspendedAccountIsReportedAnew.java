package id.tanggap.command.opd.account;

import id.tanggap.command.decision.Rule;
import id.tanggap.command.opd.AccountName;
import id.tanggap.command.opd.HeldAccount.Standing;
import id.tanggap.command.opd.OpdState;

/** A suspended account may be another OPD's by now: it comes back by a new report, not by a verification. */
record ASuspendedAccountIsReportedAnew(OpdState state, AccountName account) implements Rule {

    @Override
    public boolean holds() {
        return state.account(account)
                .filter(held -> held.is(Standing.SUSPENDED))
                .isEmpty();
    }

    @Override
    public Because because() {
        return new Because(
                "Akun ini sedang ditangguhkan. Laporkan kembali melalui POST /api/opds/{id}/accounts.",
                "The account is suspended. Report it anew by POST /api/opds/{id}/accounts.",
                "accountId");
    }
}
