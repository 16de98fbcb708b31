package id.tanggap.events;

import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.person.Sealed;
import id.tanggap.events.policy.Waits;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Every step from a revision that is still stored somewhere to the one after it. Only ever added to. */
public final class EarlierRevisions {

    /** What stood as the reason when a deadline was missed. */
    static final Set<String> DEADLINES = Set.of("FIRST_RESPONSE", "RESOLUTION");

    private EarlierRevisions() {}

    /**
     * The steps, an event's in the order of its revisions.
     *
     * @param sealing of what is still in the clear where it lies
     */
    public static List<EarlierRevision> all(Sealing sealing) {
        return List.of(
                named("complaint.refused"),
                new EarlierRevision(
                        "complaint.referred-to-triage", 1, referred -> after(referred, "due", Waits.DEFAULT.triage())),
                named("complaint.tagged"),
                named("complaint.declined"),
                named("complaint.answered"),
                new EarlierRevision("complaint.information-requested", 1, asked -> {
                    name("complaint.information-requested", asked);
                    after(asked, "until", Waits.DEFAULT.question());
                }),
                named("complaint.information-received"),
                new EarlierRevision("complaint.resolved", 1, resolved -> {
                    name("complaint.resolved", resolved);
                    if (resolved.get("evidence") instanceof List<?> evidence) {
                        evidence.forEach(shown -> sealIfClear(shown, "url", resolved, sealing));
                    }
                }),
                named("complaint.resolution-disputed"),
                new EarlierRevision("complaint.deadline-missed", 1, _ -> {}),
                new EarlierRevision("complaint.escalated", 1, escalated -> {
                    name("complaint.escalated", escalated);
                    if (escalated.get("reason") instanceof String reason && DEADLINES.contains(reason)) {
                        escalated.put("missed", reason);
                        escalated.remove("reason");
                    }
                    sealIfClear(escalated, "reason", escalated, sealing);
                }),
                new EarlierRevision("opd.account-suspended", 1, suspended -> leaveOutIfClear(suspended, "reason")),
                new EarlierRevision("policy.service-policy-adopted", 1, EarlierRevisions::sayHowLongIsWaited));
    }

    /** What once was said in the clear is {@linkplain ClearText sealed where it lies}; until then, where it is read. */
    @SuppressWarnings("unchecked")
    private static void sealIfClear(Object holder, String part, Map<String, Object> event, Sealing sealing) {
        Map<String, Object> said = (Map<String, Object>) holder;
        if (said.get(part) instanceof String clear) {
            Sealed sealed = sealing.seal(new ComplaintId(text(event, "complaint")), clear);
            Map<String, Object> kept = new LinkedHashMap<>();
            kept.put("of", sealed.of().value());
            kept.put("ciphertext", sealed.ciphertext());
            said.put(part, kept);
        }
    }

    /** What is said of an account is read by nobody: it need not be sealed for whose account it is before it lies sealed. */
    private static void leaveOutIfClear(Map<?, ?> said, String part) {
        if (said.get(part) instanceof String) {
            said.remove(part);
        }
    }

    /** What was said before utterances had names is told by its time. */
    private static EarlierRevision named(String event) {
        return new EarlierRevision(event, 1, said -> name(event, said));
    }

    private static void name(String event, Map<String, Object> said) {
        said.put(
                "utterance",
                UtteranceId.ofRecord(new ComplaintId(text(said, "complaint")), event, instant(said))
                        .value());
    }

    private static void after(Map<String, Object> event, String when, Duration wait) {
        event.put(when, instant(event).plus(wait).toString());
    }

    private static void sayHowLongIsWaited(Map<String, Object> adopted) {
        Map<String, Object> waits = new LinkedHashMap<>();
        waits.put("triage", Waits.DEFAULT.triage().toString());
        waits.put("question", Waits.DEFAULT.question().toString());
        waits.put("step", Waits.DEFAULT.step().toString());
        adopted.put("waits", waits);
    }

    private static Instant instant(Map<String, Object> event) {
        return Instant.parse(text(event, "at"));
    }

    private static String text(Map<String, Object> event, String name) {
        return (String) Objects.requireNonNull(event.get(name), name);
    }
}
