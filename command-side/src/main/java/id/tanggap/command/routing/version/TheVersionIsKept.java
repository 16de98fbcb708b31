package id.tanggap.command.routing.version;

import id.tanggap.command.decision.Rule;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The last few versions are kept; those that knew somebody who was erased are not. */
record TheVersionIsKept(LearnedRouting routing, int version) implements Rule {

    @Override
    public boolean holds() {
        return routing.kept().containsKey(version);
    }

    @Override
    public Kind kind() {
        return version > 0 && version <= routing.last() ? Kind.NOT_IN_THIS_STATE : Kind.UNKNOWN;
    }

    @Override
    public Because because() {
        String kept = new TreeSet<>(routing.kept().keySet())
                .stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new Because(
                "Versi itu tidak disimpan (lagi). Yang dapat dipulihkan: " + (kept.isEmpty() ? "belum ada" : kept)
                        + ".",
                "That version is not kept (any more). Can be restored: " + (kept.isEmpty() ? "none yet" : kept) + ".",
                "version");
    }
}
