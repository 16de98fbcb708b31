package id.tanggap.query.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the groups of a chain are: the way of reading them that leaves least unexplained, and of several the surest. What
 * stays unexplained is somebody's number all the same if it is long enough.
 */
final class Settlement {
    private static final int SHORTEST_RUN = 9;
    private static final int SHORTEST_GROUPED = 10;
    private static final int SHORTEST_IN_PAIRS = 15;

    /** More groups than a number that is broken by lines. */
    private static final int LINES_OF_A_LIST = 3;

    /**
     * Groups that are one thing, the last one included.
     *
     * @param cover null for what stays
     * @param unexplained whether it is taken for that only because nothing else is known of it
     */
    record Settled(int first, int last, @Nullable Cover cover, boolean unexplained) {}

    private final NumberChain chain;
    private final double[] cost;
    private final @Nullable Segment[] lastSegment;

    /** How many digits up to there nothing explains. */
    private final int[] unexplained;

    private Settlement(NumberChain chain) {
        this.chain = chain;
        int size = chain.size() + 1;
        cost = new double[size];
        lastSegment = new Segment[size];
        unexplained = new int[size];
        Arrays.fill(cost, Double.MAX_VALUE);
        cost[0] = 0;
    }

    static List<Settled> of(NumberChain chain) {
        Settlement settlement = new Settlement(chain);
        settlement.read();
        return settlement.settled();
    }

    private void read() {
        for (int start = 0; start < chain.size(); start++) {
            if (cost[start] + Segment.UNEXPLAINED < cost[start + 1]) {
                cost[start + 1] = cost[start] + Segment.UNEXPLAINED;
                lastSegment[start + 1] = null;
                unexplained[start + 1] =
                        unexplained[start] + chain.digits(start).length();
            }
            Segment before = lastSegment[start];
            boolean afterFact = before != null && before.cover() == null;
            offer(start, NumberFacts.at(chain, start, afterFact));
            offer(start, PersonalNumbers.at(chain, start, unexplained[start], before));
        }
    }

    private void offer(int start, List<Segment> segments) {
        for (Segment segment : segments) {
            int end = start + segment.groups();
            if (cost[start] + segment.cost() < cost[end]) {
                cost[end] = cost[start] + segment.cost();
                lastSegment[end] = segment;
                unexplained[end] = 0;
            }
        }
    }

    private List<Settled> settled() {
        List<Settled> settled = new ArrayList<>();
        int end = chain.size();
        while (end > 0) {
            Segment segment = lastSegment[end];
            if (segment == null) {
                int start = end;
                while (start > 0 && lastSegment[start] == null) {
                    start--;
                }
                coverIfPersonal(start, end, settled);
                end = start;
            } else {
                int start = end - segment.groups();
                settled.add(new Settled(start, end - 1, segment.cover(), false));
                end = start;
            }
        }
        return settled;
    }

    private void coverIfPersonal(int start, int end, List<Settled> settled) {
        boolean lines = end - start > LINES_OF_A_LIST;
        int first = start;
        for (int next = start + 1; next <= end; next++) {
            if (next == end
                    || NumberChain.isList(chain.gap(next))
                    || (lines && chain.gap(next).indexOf('\n') >= 0)) {
                settled.add(new Settled(first, next - 1, isPersonal(first, next) ? Cover.NUMBER : null, true));
                first = next;
            }
        }
    }

    /** Numbers of people are long; in groups of two they may be a list, unless they are as long as an identity number. */
    private boolean isPersonal(int start, int end) {
        int digits = 0;
        int longest = 0;
        for (int group = start; group < end; group++) {
            int length = chain.digits(group).length();
            digits += length;
            longest = Math.max(longest, length);
        }
        return longest >= SHORTEST_RUN || (digits >= SHORTEST_GROUPED && longest >= 3) || digits >= SHORTEST_IN_PAIRS;
    }
}
