package id.tanggap.query.complaint;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Where a complaint stands. */
public enum Status {
    /** Not yet looked at by any rule. */
    CAPTURED,
    /** No office has it: Diskominfo decides. */
    TRIAGE,
    /** On the desk of an OPD that has not opened it. */
    ASSIGNED,
    IN_PROGRESS,
    /** The OPD asked the citizen; its clocks stand still. */
    AWAITING_CITIZEN,
    RESOLVED,
    CLOSED,
    REFUSED,
    /** Answered at another complaint. */
    MERGED,
    /** Its citizen took it back. */
    WITHDRAWN;

    @JsonCreator
    public static Status ofWord(String word) {
        return Words.read(Status.class, word);
    }

    @JsonValue
    public String word() {
        return Words.of(this);
    }

    /** Whether nobody works on it any more. */
    public boolean isOver() {
        return switch (this) {
            case RESOLVED, CLOSED, REFUSED, MERGED, WITHDRAWN -> true;
            case CAPTURED, TRIAGE, ASSIGNED, IN_PROGRESS, AWAITING_CITIZEN -> false;
        };
    }
}
