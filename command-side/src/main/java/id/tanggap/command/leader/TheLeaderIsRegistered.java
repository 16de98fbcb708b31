package id.tanggap.command.leader;

import id.tanggap.command.decision.Rule;
import id.tanggap.events.leader.LeaderId;
import org.jspecify.annotations.Nullable;

/** Nothing can be wanted of a leader whom nobody has registered. */
public record TheLeaderIsRegistered(
        LeaderId leader, @Nullable LeaderState state) implements Rule {

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
                "Pimpinan " + leader.value() + " belum terdaftar. Daftarkan dahulu melalui POST /api/leaders.",
                "The leader " + leader.value() + " is not in the register. Register them first by POST /api/leaders.",
                "id");
    }
}
