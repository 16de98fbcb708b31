package id.tanggap.query.latency;

/** Collects the intervals of one row. */
final class Tally {

    private final Durations finished = new Durations();
    private final Durations cutOff = new Durations();
    private long open;
    private long left;
    private long withdrawn;
    private long faulty;
    private long judged;
    private long within;

    void add(long seconds, Verdict verdict) {
        switch (verdict) {
            case FAULTY -> faulty++;
            case DONE -> finished.add(seconds);
            case DONE_IN_TIME -> {
                finished.add(seconds);
                judged++;
                within++;
            }
            case DONE_LATE -> {
                finished.add(seconds);
                judged++;
            }
            case LEFT, LEFT_LATE -> {
                cutOff.add(seconds);
                left++;
                judged += verdict == Verdict.LEFT_LATE ? 1 : 0;
            }
            case WITHDRAWN -> withdrawn++;
            case RUNNING, RUNNING_LATE -> {
                cutOff.add(seconds);
                open++;
                judged += verdict == Verdict.RUNNING_LATE ? 1 : 0;
            }
        }
    }

    /** What another one has collected as of the same moment. */
    void add(Tally other) {
        finished.add(other.finished);
        cutOff.add(other.cutOff);
        open += other.open;
        left += other.left;
        withdrawn += other.withdrawn;
        faulty += other.faulty;
        judged += other.judged;
        within += other.within;
    }

    Figures figures() {
        return Figures.of(
                finished.ascending(),
                cutOff.ascending(),
                new Figures.Unfinished(open, left, withdrawn, faulty),
                judged,
                within);
    }
}
