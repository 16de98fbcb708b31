package id.tanggap.command.account;

import id.tanggap.command.decision.Rule;

/** Only an account that somebody called their own can be verified, suspended or handed on. */
record TheAccountWasReported(Speaker speaker, HeldAccounts accounts, AccountName account) implements Rule {

    @Override
    public boolean holds() {
        return accounts.find(account).isPresent();
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }

    @Override
    public Because because() {
        String name = account.platform() + " " + account.id();
        Speaker.Words whose = speaker.words();
        return new Because(
                "Akun " + name + " belum dilaporkan untuk " + whose.indonesian() + ". Laporkan melalui POST "
                        + speaker.address() + ".",
                "The account " + name + " was not reported of " + whose.english() + ". Report it by POST "
                        + speaker.address() + ".",
                "accountId");
    }
}
