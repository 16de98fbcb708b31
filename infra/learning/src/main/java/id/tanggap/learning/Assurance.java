package id.tanggap.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** How likely the panel's first office is right, by how often it was in rehearsals that looked alike. */
final class Assurance {

    private static final int LOOKS = 7;

    private final double[] weights;
    private final Monotone share;

    private Assurance(double[] weights, Monotone share) {
        this.weights = weights;
        this.share = share;
    }

    static Assurance of(Panel panel, List<Rehearsal> rehearsals) {
        Problem problem = new Problem();
        problem.l = rehearsals.size();
        problem.n = LOOKS + 1;
        problem.bias = 1;
        problem.x = new Feature[problem.l][];
        problem.y = new double[problem.l];
        List<double[]> all = new ArrayList<>();
        List<Boolean> rights = new ArrayList<>();
        for (int i = 0; i < problem.l; i++) {
            Rehearsal rehearsal = rehearsals.get(i);
            double[] shares = panel.shares(rehearsal.advice());
            double[] looks = looks(shares, rehearsal.advice(), rehearsal.asked());
            boolean right = best(shares) == rehearsal.right();
            problem.x[i] = new Feature[LOOKS + 1];
            for (int look = 0; look < LOOKS; look++) {
                problem.x[i][look] = new FeatureNode(look + 1, looks[look]);
            }
            problem.x[i][LOOKS] = new FeatureNode(LOOKS + 1, 1);
            problem.y[i] = right ? 1 : -1;
            all.add(looks);
            rights.add(right);
        }
        if (rights.stream().distinct().count() < 2) {
            return new Assurance(
                    new double[LOOKS + 1], Monotone.always(rights.stream().allMatch(right -> right), rights.size()));
        }
        Parameter parameter = new Parameter(SolverType.L2R_LR, 1, 0.001);
        parameter.setRandom(new Random(42));
        Model model = Linear.train(problem, parameter);
        double[] weights = model.getFeatureWeights();
        for (int look = 0; look < weights.length; look++) {
            weights[look] *= model.getLabels()[0];
        }
        List<Monotone.Seen> seen = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            seen.add(new Monotone.Seen(chance(weights, all.get(i)), rights.get(i)));
        }
        return new Assurance(weights, Monotone.of(seen));
    }

    void write(DataOutput out) throws IOException {
        Keeping.write(weights, out);
        share.write(out);
    }

    static Assurance read(DataInput in) throws IOException {
        return new Assurance(Keeping.numbers(in), Monotone.read(in));
    }

    double of(double[] shares, Advice advice, Asked asked) {
        return share.share(chance(weights, looks(shares, advice, asked)));
    }

    /** Finer than what it is calibrated to: no two are alike. */
    double rank(double[] shares, Advice advice, Asked asked) {
        return chance(weights, looks(shares, advice, asked));
    }

    private static double chance(double[] weights, double[] looks) {
        double sum = weights[LOOKS];
        for (int look = 0; look < LOOKS; look++) {
            sum += weights[look] * looks[look];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static double[] looks(double[] shares, Advice advice, Asked asked) {
        int first = best(shares);
        double second = 1e-4;
        for (int i = 0; i < shares.length; i++) {
            second = i == first ? second : Math.max(second, shares[i]);
        }
        double most = Math.min(shares[first], 1 - 1e-4);
        return new double[] {
            Math.log(most / (1 - most)),
            Math.log(most / second),
            advice.nearest().isEmpty() ? 0 : advice.nearest().getFirst().similarity(),
            Math.log(1.0 + asked.vector().size()) / 5,
            advice.agreeing(),
            advice.table()[first][0],
            advice.lead(first)
        };
    }

    static int best(double[] shares) {
        int best = 0;
        for (int i = 1; i < shares.length; i++) {
            best = shares[i] > shares[best] ? i : best;
        }
        return best;
    }
}
