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
import java.util.Random;

/** What separates the texts of one office from all others': a linear support vector machine for each. */
final class Separation implements Adviser {

    private static final double COST = 1;
    private static final double PRECISION = 0.1;
    private static final int MOST_ROUNDS = 20;

    /** An office with fewer lessons is left to those who look for similar ones: nothing separates it from all others. */
    private static final int FEWEST = 3;

    private static final long SEED = 42;

    private final int offices;

    /** Of all offices for the first feature, then for the second and so on; {@link Float#floatToFloat16 halves} of floats. */
    private final short[] weights;

    private Separation(int offices, short[] weights) {
        this.offices = offices;
        this.weights = weights;
    }

    static {
        Linear.disableDebugOutput();
    }

    static Separation of(Taught taught) {
        int features = taught.vocabulary().size();
        int offices = taught.offices().size();
        Problem problem = new Problem();
        problem.l = taught.lessons().size();
        problem.n = features + 1;
        problem.bias = 1;
        problem.x =
                taught.vectors().stream().map(vector -> nodes(vector, features)).toArray(Feature[][]::new);
        short[] weights = new short[(features + 1) * offices];
        for (int office = 0; office < offices; office++) {
            if (isolate(problem, taught.answers(), office) < FEWEST) {
                weights[features * offices + office] = Float.floatToFloat16(-1);
            } else {
                keep(train(problem), office, offices, weights);
            }
        }
        return new Separation(offices, weights);
    }

    /** Sets this office apart from all others; how many lessons are its own. */
    private static int isolate(Problem problem, int[] answers, int office) {
        int own = 0;
        problem.y = new double[problem.l];
        for (int i = 0; i < problem.l; i++) {
            problem.y[i] = answers[i] == office ? 1 : -1;
            own += answers[i] == office ? 1 : 0;
        }
        return own;
    }

    private static Model train(Problem problem) {
        Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, PRECISION);
        parameter.setMaxIters(MOST_ROUNDS);
        parameter.setRandom(new Random(SEED));
        return Linear.train(problem, parameter);
    }

    private static void keep(Model model, int office, int offices, short[] weights) {
        double sign = model.getLabels()[0];
        double[] learned = model.getFeatureWeights();
        for (int feature = 0; feature < Math.min(learned.length, weights.length / offices); feature++) {
            weights[feature * offices + office] = Float.floatToFloat16((float) (sign * learned[feature]));
        }
    }

    private static Feature[] nodes(Vector vector, int features) {
        Feature[] nodes = new Feature[vector.size() + 1];
        for (int i = 0; i < vector.size(); i++) {
            nodes[i] = new FeatureNode(vector.features()[i] + 1, vector.weights()[i]);
        }
        nodes[vector.size()] = new FeatureNode(features + 1, 1);
        return nodes;
    }

    @Override
    public float[] scores(Asked asked) {
        float[] scores = new float[offices];
        Vector vector = asked.vector();
        for (int i = 0; i < vector.size(); i++) {
            add(scores, vector.features()[i], vector.weights()[i]);
        }
        add(scores, weights.length / offices - 1, 1);
        return scores;
    }

    float weight(int feature, int office) {
        return Float.float16ToFloat(weights[feature * offices + office]);
    }

    private void add(float[] scores, int feature, float value) {
        int from = feature * offices;
        for (int office = 0; office < offices; office++) {
            scores[office] += value * Float.float16ToFloat(weights[from + office]);
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(offices);
        out.writeInt(weights.length);
        for (short weight : weights) {
            out.writeShort(weight);
        }
    }

    static Separation read(DataInput in) throws IOException {
        int offices = in.readInt();
        short[] weights = new short[in.readInt()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = in.readShort();
        }
        return new Separation(offices, weights);
    }
}
