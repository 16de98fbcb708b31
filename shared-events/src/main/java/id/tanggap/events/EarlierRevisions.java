package id.tanggap.events;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every step from a revision that is still stored somewhere to the one after it. Only ever added to. */
public final class EarlierRevisions {

    /** What stood as the reason when a deadline was missed. */
    static final Set<String> DEADLINES = Set.of("FIRST_RESPONSE", "RESOLUTION");

    private static final List<EarlierRevision> ALL = List.of(
            new EarlierRevision("complaint.resolved", 1, resolved -> {
                if (resolved.get("evidence") instanceof List<?> evidence) {
                    evidence.forEach(shown -> leaveOutIfClear((Map<?, ?>) shown, "url"));
                }
            }),
            new EarlierRevision("complaint.escalated", 1, escalated -> {
                if (escalated.get("reason") instanceof String reason && DEADLINES.contains(reason)) {
                    escalated.put("missed", reason);
                }
                leaveOutIfClear(escalated, "reason");
            }),
            new EarlierRevision("opd.account-suspended", 1, suspended -> leaveOutIfClear(suspended, "reason")));

    private EarlierRevisions() {}

    /** The steps, an event's in the order of its revisions. */
    public static List<EarlierRevision> all() {
        return ALL;
    }

    /** What once was said in the clear is {@linkplain ClearText sealed where it lies}; until then nobody shows it. */
    private static void leaveOutIfClear(Map<?, ?> said, String part) {
        if (said.get(part) instanceof String) {
            said.remove(part);
        }
    }
}
