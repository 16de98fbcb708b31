package id.tanggap.query.redaction;

import org.jspecify.annotations.Nullable;

/**
 * Groups of a chain that are one thing.
 *
 * @param groups how many
 * @param cost the dearer, the less sure
 * @param cover null for what stays
 */
record Segment(int groups, double cost, @Nullable Cover cover) {

    /** Of a group that nothing explains. */
    static final double UNEXPLAINED = 1;

    static Segment fact(int groups) {
        return new Segment(groups, 0.05, null);
    }

    static Segment introduced(int groups, Introduction by, boolean asExpected) {
        double cost = asExpected ? 0.02 : by == Introduction.ACCOUNT ? 0.04 : 0.15;
        return new Segment(groups, cost, by.cover());
    }

    static Segment telephone(int groups) {
        return new Segment(groups, 0.2, Cover.PHONE);
    }

    /** @param shaped whether a place and a day of birth stand in it, and not only as many digits */
    static Segment identity(int groups, boolean shaped) {
        return new Segment(groups, shaped ? 0.2 : 0.3, Cover.NUMBER);
    }
}
