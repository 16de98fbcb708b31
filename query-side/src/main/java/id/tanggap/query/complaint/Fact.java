package id.tanggap.query.complaint;

import java.util.Arrays;
import java.util.Optional;

/** What the timeline says of an event beside who, when and what was written; never a personal word. */
public enum Fact {
    CHANNEL("channel"),
    ORIGIN("origin"),
    REASON("reason"),
    CATEGORY("category"),
    PLACE("place"),
    /** When the deadline is, or was, that was missed. */
    DUE("due"),
    HEAD("head"),
    RULE("rule"),
    DETAIL("detail"),
    RESPONSE_DUE("responseDue"),
    RESOLUTION_DUE("resolutionDue"),
    ROLE("role"),
    UNTIL("until"),
    /** The complaint that was solved at the same time. */
    WITH("with"),
    /** How many pieces. */
    EVIDENCE("evidence"),
    INTO("into"),
    FROM("from"),
    /** Which one was missed: the first answer, the solution, the decision of triage. */
    DEADLINE("deadline"),
    LEVEL("level"),
    THROUGH("through"),
    VISIBILITY("visibility"),
    /** The office that it is about. */
    ACCUSED("accused"),
    /** The complaint because of which somebody is under pressure. */
    OVER("over"),
    /** How many. */
    PASSAGES("passages"),
    REMOVAL("removal"),
    /** What the photo shows. */
    PHOTO("photo"),
    MEANING("meaning"),
    /** Why a message is hidden, or stays. */
    HIDING("hiding"),
    /** How far a reply came. */
    REACH("reach"),
    /** In what way a leader raised it. */
    HOW("how");

    private final String key;

    Fact(String key) {
        this.key = key;
    }

    /** As documents and JSON call it. */
    public String key() {
        return key;
    }

    /** Nothing for what another version of the program may have written. */
    public static Optional<Fact> of(String key) {
        return Arrays.stream(values()).filter(fact -> fact.key.equals(key)).findFirst();
    }
}
