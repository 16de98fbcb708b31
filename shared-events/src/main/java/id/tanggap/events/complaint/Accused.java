package id.tanggap.events.complaint;

import id.tanggap.events.opd.OpdId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a complaint is about, and who therefore does not learn of it while it is confidential: the one definition that both
 * sides read.
 *
 * @param offices as a whole
 * @param heads as persons, by the user under which they sign in
 * @param reserved whether nobody learns of it but the office that handles it
 */
public record Accused(Set<OpdId> offices, Set<String> heads, boolean reserved) {

    public static final Accused NOBODY = new Accused(Set.of(), Set.of(), false);

    public Accused {
        offices = Set.copyOf(offices);
        heads = Set.copyOf(heads);
    }

    public Accused after(ComplaintEvent event) {
        return switch (event) {
            case OfficeAccused e -> and(e.opd(), e.head());
            case RetaliationReported _ -> new Accused(offices, heads, true);
            default -> this;
        };
    }

    private Accused and(OpdId office, @Nullable String head) {
        return head == null
                ? new Accused(with(offices, office), heads, reserved)
                : new Accused(offices, with(heads, head), reserved);
    }

    private static <T> Set<T> with(Set<T> some, T another) {
        Set<T> more = new HashSet<>(some);
        more.add(another);
        return more;
    }

    public boolean none() {
        return offices.isEmpty() && heads.isEmpty() && !reserved;
    }

    /** Whether it is about this office, or this member of it. */
    public boolean includes(OpdId office, String user) {
        return offices.contains(office) || heads.contains(user);
    }
}
