package id.tanggap.command.account;

import id.tanggap.command.decision.Rule;

/** A suspended account may be another's by now: it comes back by a new report, not by a verification. */
record ASuspendedAccountIsReportedAnew(Speaker speaker, HeldAccounts accounts, AccountName account) implements Rule {

    @Override
    public boolean holds() {
        return accounts.find(account).filter(held -> !held.isTheirs()).isEmpty();
    }

    @Override
    public Because because() {
        return new Because(
                "Akun ini sedang ditangguhkan atau sudah dialihkan. Laporkan kembali melalui POST " + speaker.address()
                        + ".",
                "The account is suspended, or another's by now. Report it anew by POST " + speaker.address() + ".",
                "accountId");
    }
}
