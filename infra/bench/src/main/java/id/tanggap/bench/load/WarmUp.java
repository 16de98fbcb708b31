package id.tanggap.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The same work in slices, until it goes no faster: three slices in a row differ by less than a twentieth, and the last is
 * no longer the fastest of all. A server that is still compiling its code, or filling its caches, gets faster from slice to
 * slice.
 *
 * @param slices how many there were
 * @param perSecond of the last one
 * @param steady false when patience came to its end first
 */
public record WarmUp(int slices, double perSecond, boolean steady) {

    private static final int ALIKE = 3;
    private static final double APART = 0.05;

    /** @param most slices, however unsteady they are */
    public static WarmUp of(int most, Rounds.Measured slice) throws Exception {
        List<Double> rates = new ArrayList<>();
        while (rates.size() < most) {
            rates.add(slice.take());
            if (isSteady(rates)) {
                return new WarmUp(rates.size(), rates.getLast(), true);
            }
        }
        return new WarmUp(rates.size(), rates.getLast(), false);
    }

    static boolean isSteady(List<Double> rates) {
        if (rates.size() <= ALIKE) {
            return false;
        }
        List<Double> last = rates.subList(rates.size() - ALIKE, rates.size());
        double least = last.stream().mapToDouble(rate -> rate).min().orElseThrow();
        double most = last.stream().mapToDouble(rate -> rate).max().orElseThrow();
        double fastest = rates.stream().mapToDouble(rate -> rate).max().orElseThrow();
        return (most - least) / most < APART && rates.getLast() < fastest;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%s after %d slices at %,.0f /s", steady ? "steady" : "not yet steady", slices, perSecond);
    }
}
