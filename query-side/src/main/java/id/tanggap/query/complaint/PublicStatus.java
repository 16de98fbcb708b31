package id.tanggap.query.complaint;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.tanggap.events.desk.Desk;
import java.util.List;
import java.util.Set;

/** Where a complaint stands in the eyes of everybody: what was done about it, not who has opened it. */
public enum PublicStatus {
    /** Nobody of the government has said a public word of it, be it on a desk or not. */
    UNANSWERED,
    ANSWERED,
    /** An OPD has said that it works on it. */
    IN_PROGRESS,
    AWAITING_CITIZEN,
    /** Solved, as the OPD says. */
    RESOLVED,
    /** The OPD said that it is solved, and its citizen that it is not; since then no OPD has said anything else. */
    DISPUTED,
    CLOSED,
    REFUSED,
    /** Answered at another complaint. */
    MERGED,
    /** Its citizen took it back. */
    WITHDRAWN;

    private static final Set<String> AFTER_A_DISPUTE = Set.of("resolved", "confirmed", "begun", "disputed");

    static PublicStatus of(CaseFile file) {
        return switch (file.progress().standing().status()) {
            case RESOLVED -> RESOLVED;
            case CLOSED -> CLOSED;
            case REFUSED -> REFUSED;
            case MERGED -> MERGED;
            case WITHDRAWN -> WITHDRAWN;
            case AWAITING_CITIZEN -> AWAITING_CITIZEN;
            case CAPTURED, TRIAGE, ASSIGNED, IN_PROGRESS -> ofOpen(file);
        };
    }

    private static PublicStatus ofOpen(CaseFile file) {
        Desk lead = file.holding().timeSheet().lead();
        if (lead != null && lead.begunAt() != null) {
            return IN_PROGRESS;
        }
        if (isDisputed(file.progress().steps())) {
            return DISPUTED;
        }
        return file.holding().timeSheet().answeredAt() == null ? UNANSWERED : ANSWERED;
    }

    private static boolean isDisputed(List<PublicDocument.Step> steps) {
        return steps.reversed().stream()
                .map(PublicDocument.Step::what)
                .filter(AFTER_A_DISPUTE::contains)
                .findFirst()
                .filter("disputed"::equals)
                .isPresent();
    }

    /** Also of the words of documents of old, which tell of no answer: they are unanswered as far as anybody knows. */
    @JsonCreator
    public static PublicStatus ofWord(String word) {
        return switch (word) {
            case "captured", "triage", "assigned" -> UNANSWERED;
            default -> Words.read(PublicStatus.class, word);
        };
    }

    @JsonValue
    public String word() {
        return Words.of(this);
    }

    /** Whether nobody works on it any more. */
    public boolean isOver() {
        return switch (this) {
            case RESOLVED, CLOSED, REFUSED, MERGED, WITHDRAWN -> true;
            case UNANSWERED, ANSWERED, IN_PROGRESS, AWAITING_CITIZEN, DISPUTED -> false;
        };
    }
}
