package id.tanggap.query.projection.following;

import id.tanggap.query.projection.folding.Unwritten;
import java.time.Duration;

/**
 * How much of a segment may wait to be written: as many documents as configured, unless the store turns out to be slow,
 * and as many bytes of states. Two buffers share it, one that is filled and one that is sent.
 */
public final class BufferSize {
    /** Well below the time after which another node takes over a segment whose claim was not extended. */
    private static final Duration LONGEST_STORE = Duration.ofSeconds(1);

    private static final int FEW = 500;
    private static final int BUFFERS = 2;

    private final int most;
    private final long heaviest;
    private int affordable;

    /**
     * @param most documents that wait; none if zero
     * @param heaviest what their states may weigh together, in bytes
     */
    public BufferSize(int most, long heaviest) {
        this.most = most / BUFFERS;
        this.heaviest = heaviest / BUFFERS;
        this.affordable = this.most;
    }

    boolean isAny() {
        return most > 0;
    }

    /** Whether so many more would be too much. */
    boolean isFull(Unwritten<?> states, int more) {
        return states.size() + more > affordable || states.weight() >= heaviest;
    }

    void learn(int documents, Duration took) {
        if (documents >= FEW) {
            affordable = (int) Math.clamp(
                    documents * LONGEST_STORE.toNanos() / Math.max(1, took.toNanos()), Math.min(FEW, most), most);
        }
    }
}
