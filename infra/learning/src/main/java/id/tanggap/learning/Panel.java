package id.tanggap.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Weighs the advisers by how right each was: a conditional logit over the candidates, by gradient ascent with a fixed number of steps. */
final class Panel {

    private static final int STEPS = 250;
    private static final double STRIDE = 0.05;
    private static final double RESTRAINT = 1e-4;

    private final double[] mean;
    private final double[] spread;
    private final double[] weights;

    private Panel(double[] mean, double[] spread, double[] weights) {
        this.mean = mean;
        this.spread = spread;
        this.weights = weights;
    }

    void write(DataOutput out) throws IOException {
        Keeping.write(mean, out);
        Keeping.write(spread, out);
        Keeping.write(weights, out);
    }

    static Panel read(DataInput in) throws IOException {
        return new Panel(Keeping.numbers(in), Keeping.numbers(in), Keeping.numbers(in));
    }

    static Panel of(List<Rehearsal> rehearsals) {
        Panel panel = new Panel(new double[Advice.COLUMNS], new double[Advice.COLUMNS], new double[Advice.COLUMNS]);
        panel.weights[0] = 1;
        List<Rehearsal> answerable =
                rehearsals.stream().filter(rehearsal -> rehearsal.right() >= 0).toList();
        panel.measure(answerable);
        panel.climb(answerable);
        return panel;
    }

    private void measure(List<Rehearsal> rehearsals) {
        double rows = 0;
        for (Rehearsal rehearsal : rehearsals) {
            for (double[] row : rehearsal.advice().table()) {
                rows++;
                for (int column = 0; column < row.length; column++) {
                    mean[column] += row[column];
                    spread[column] += row[column] * row[column];
                }
            }
        }
        for (int column = 0; column < mean.length; column++) {
            mean[column] /= Math.max(1, rows);
            double variance = spread[column] / Math.max(1, rows) - mean[column] * mean[column];
            spread[column] = variance > 1e-9 ? Math.sqrt(variance) : 1;
        }
    }

    /** Adam's steps. */
    private void climb(List<Rehearsal> rehearsals) {
        double[] drift = new double[weights.length];
        double[] size = new double[weights.length];
        for (int step = 1; step <= STEPS && !rehearsals.isEmpty(); step++) {
            double[] gradient = new double[weights.length];
            for (Rehearsal rehearsal : rehearsals) {
                double[] shares = shares(rehearsal.advice());
                for (int i = 0; i < shares.length; i++) {
                    double error = (i == rehearsal.right() ? 1 : 0) - shares[i];
                    double[] row = rehearsal.advice().table()[i];
                    for (int column = 0; column < gradient.length; column++) {
                        gradient[column] += error * (row[column] - mean[column]) / spread[column];
                    }
                }
            }
            for (int column = 0; column < weights.length; column++) {
                double slope = gradient[column] / rehearsals.size() - RESTRAINT * weights[column];
                drift[column] = 0.9 * drift[column] + 0.1 * slope;
                size[column] = 0.99 * size[column] + 0.01 * slope * slope;
                double corrected = drift[column] / (1 - Math.pow(0.9, step));
                weights[column] += STRIDE * corrected / (Math.sqrt(size[column] / (1 - Math.pow(0.99, step))) + 1e-8);
            }
        }
    }

    /** What each candidate has of one. */
    double[] shares(Advice advice) {
        double[] shares = Arrays.stream(advice.table()).mapToDouble(this::sum).toArray();
        double most = Arrays.stream(shares).max().orElse(0);
        double all = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(shares[i] - most);
            all += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= all;
        }
        return shares;
    }

    private double sum(double[] row) {
        double sum = 0;
        for (int column = 0; column < row.length; column++) {
            sum += weights[column] * (row[column] - mean[column]) / spread[column];
        }
        return sum;
    }
}
