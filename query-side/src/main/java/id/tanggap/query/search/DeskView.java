package id.tanggap.query.search;

import id.tanggap.query.question.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Which of the complaints that they may see staff look at, and in which order; null where it does not matter.
 *
 * @param overdue whether something is late, as {@link id.tanggap.query.question.Dues} sees it
 * @param mine whether it waits for the one who asks
 * @param open whether somebody still has to work on it
 * @param tagged whether a leader tagged it
 * @param byDue whether what is due next comes first, instead of what fits the words best, then the newest
 */
public record DeskView(
        @Nullable Boolean overdue,
        @Nullable Boolean mine,
        @Nullable Boolean open,
        @Nullable Boolean tagged,
        boolean byDue) {

    /** All of it, what is due next first. */
    public static final DeskView EVERYTHING = new DeskView(null, null, null, null, true);

    /** What somebody still has to work on, what is due next first. */
    public static final DeskView OPEN = new DeskView(null, null, true, null, true);

    /** What the reader still has to work on, what is due next first. */
    public static final DeskView WAITING = new DeskView(null, true, true, null, true);

    /** What is overdue, longest first. */
    public static final DeskView LATE = new DeskView(true, null, true, null, true);

    /** What a leader tagged and somebody still has to work on, as lead or as supporting office. */
    public static final DeskView TAGGED = new DeskView(null, null, true, true, true);

    /** What a leader tagged, the newest first, whatever came of it. */
    public static final DeskView EVER_TAGGED = new DeskView(null, null, null, true, false);

    private enum Sort {
        NEWEST,
        DUE
    }

    static DeskView of(DeskQuestion asked) {
        return new DeskView(
                Parameters.flag("overdue", asked.overdue()),
                Parameters.flag("mine", asked.mine()),
                Parameters.flag("open", asked.open()),
                null,
                Parameters.constant("sort", asked.sort(), Sort.class) == Sort.DUE);
    }
}
