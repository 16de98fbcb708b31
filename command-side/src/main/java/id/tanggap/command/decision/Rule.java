package id.tanggap.command.decision;

import org.jspecify.annotations.Nullable;

/** A business rule, applied to one case: its class name is the sentence, {@link #holds()} says whether it is kept. */
public interface Rule {

    boolean holds();

    /** Which state stands against the wish, and why, for the person who had it. */
    Because because();

    /** What kind of refusal a broken rule is. */
    default Kind kind() {
        return Kind.NOT_IN_THIS_STATE;
    }

    enum Kind {
        UNKNOWN,
        NOT_YOURS,
        NOT_IN_THIS_STATE,
        INVALID
    }

    /**
     * A reason in both languages.
     *
     * @param field what to change in the request, if it is one field
     */
    record Because(
            String indonesian, String english, @Nullable String field) {
        public Because(String indonesian, String english) {
            this(indonesian, english, null);
        }
    }

    /** Passes only when every rule is kept; the first broken one speaks. */
    static void require(Rule... rules) {
        for (Rule rule : rules) {
            if (!rule.holds()) {
                throw new RuleBroken(rule);
            }
        }
    }
}
