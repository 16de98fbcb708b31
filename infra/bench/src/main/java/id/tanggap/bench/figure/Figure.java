package id.tanggap.bench.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param what was measured
 * @param unit of {@code ours} and {@code beside}
 * @param ours Tanggap's rounds
 * @param beside the rounds of what it stands beside, in turn with ours; null where a figure stands alone
 * @param ratio ours ÷ beside, round by round; null where a figure stands alone
 * @param bar for the ratio, or for ours where a figure stands alone
 * @param note what one should know to read it
 */
public record Figure(
        String what,
        String unit,
        Spread ours,
        @Nullable Spread beside,
        @Nullable Spread ratio,
        Bar bar,
        String note) {

    public static Figure alone(String what, String unit, Spread ours, Bar bar, String note) {
        return new Figure(what, unit, ours, null, null, bar, note);
    }

    /** @param ours and beside, as many rounds, in turn */
    public static Figure beside(
            String what, String unit, List<Double> ours, List<Double> beside, Bar bar, String note) {
        double[] ratios = new double[ours.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ours.get(i) / beside.get(i);
        }
        return new Figure(what, unit, Spread.of(ours), Spread.of(beside), Spread.of(ratios), bar, note);
    }

    /** In a line. */
    public String summary() {
        return Table.summary(this);
    }

    public String verdict() {
        return bar.verdict((ratio == null ? ours : ratio).median());
    }
}
