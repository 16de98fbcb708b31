package id.tanggap.bench;

/** How much is measured. */
public enum Scale {
    /** So little that the figures say nothing: to see that all of it works. */
    TINY,
    /** Minutes: to look at a change. */
    QUICK,
    /** The better part of an hour for all. */
    NORMAL,
    /** With the sizes of the bars: ten million events, a million to replay. */
    FULL;

    public int pick(int tiny, int quick, int normal, int full) {
        return switch (this) {
            case TINY -> tiny;
            case QUICK -> quick;
            case NORMAL -> normal;
            case FULL -> full;
        };
    }

    /** Rounds in turn. */
    public int rounds() {
        return pick(1, 2, 3, 5);
    }

    /** Seconds of one round under load. */
    public int seconds() {
        return pick(1, 3, 4, 10);
    }
}
