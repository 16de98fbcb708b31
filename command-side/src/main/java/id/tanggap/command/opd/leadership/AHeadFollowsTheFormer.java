package id.tanggap.command.opd.leadership;

import id.tanggap.command.decision.Rule;
import id.tanggap.command.opd.Head;
import id.tanggap.command.opd.OpdState;
import id.tanggap.events.person.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Heads are appointed in the order of their office; an older appointment sent late does not oust the present head. */
record AHeadFollowsTheFormer(OpdState state, PersonId head, LocalDate since) implements Rule {

    @Override
    public boolean holds() {
        return former().map(one -> !since.isBefore(one.since())).orElse(true);
    }

    private Optional<Head> former() {
        List<Head> others = state.staff().heads().stream()
                .filter(one -> !one.person().equals(head))
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(others.getLast());
    }

    @Override
    public Because because() {
        String day = former().map(one -> one.since().toString()).orElse("");
        return new Because(
                "Kepala sebelumnya menjabat sejak " + day + ". Tanggal mulai yang baru tidak boleh lebih awal.",
                "The former head is in office since " + day + ". The new day of office cannot be earlier.",
                "since");
    }
}
