package id.tanggap.command.leader;

import id.tanggap.command.decision.Rule;
import id.tanggap.events.leader.LeaderId;

/** Who has an account need not be given it. */
record AnAccountGoesToAnotherLeader(LeaderId from, LeaderId to) implements Rule {

    @Override
    public boolean holds() {
        return !from.equals(to);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public Because because() {
        return new Because(
                "Akun ini sudah milik " + to.value() + ". Sebutkan pimpinan lain.",
                "The account is " + to.value() + "'s already. Name another leader.",
                "to");
    }
}
