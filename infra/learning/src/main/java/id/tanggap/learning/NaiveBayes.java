package id.tanggap.learning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How often each office's texts use each word, and come from each place. */
final class NaiveBayes implements Adviser {

    private static final Set<Part> PARTS = EnumSet.of(Part.WORD, Part.PLACE);
    private static final double SMOOTHING = 0.1;

    private final Vocabulary vocabulary;
    private final List<Map<Integer, Integer>> counts = new ArrayList<>();
    private final double[] prior;
    private final double[] total;

    private NaiveBayes(Taught taught) {
        this.vocabulary = taught.vocabulary();
        this.prior = new double[taught.offices().size()];
        this.total = new double[taught.offices().size()];
        for (int feature = 0; feature < vocabulary.size(); feature++) {
            counts.add(PARTS.contains(vocabulary.part(feature)) ? new TreeMap<>() : Map.of());
        }
    }

    static NaiveBayes of(Taught taught) {
        NaiveBayes bayes = new NaiveBayes(taught);
        int kept = 0;
        for (int feature = 0; feature < bayes.vocabulary.size(); feature++) {
            kept += bayes.looksAt(feature) ? 1 : 0;
        }
        for (int i = 0; i < taught.answers().length; i++) {
            int office = taught.answers()[i];
            bayes.prior[office]++;
            for (int feature : taught.vectors().get(i).features()) {
                if (bayes.looksAt(feature)) {
                    bayes.counts.get(feature).merge(office, 1, Integer::sum);
                    bayes.total[office]++;
                }
            }
        }
        for (int office = 0; office < bayes.prior.length; office++) {
            bayes.prior[office] = Math.log(bayes.prior[office] + SMOOTHING);
            bayes.total[office] = Math.log(bayes.total[office] + SMOOTHING * kept);
        }
        return bayes;
    }

    private boolean looksAt(int feature) {
        return PARTS.contains(vocabulary.part(feature));
    }

    @Override
    public float[] scores(Asked asked) {
        double[] sums = prior.clone();
        int words = 0;
        for (int feature : asked.vector().features()) {
            if (looksAt(feature)) {
                words++;
                counts.get(feature)
                        .forEach((office, count) -> sums[office] += Math.log((count + SMOOTHING) / SMOOTHING));
            }
        }
        float[] scores = new float[sums.length];
        for (int office = 0; office < scores.length; office++) {
            scores[office] = (float) (sums[office] + words * (Math.log(SMOOTHING) - total[office]));
        }
        return scores;
    }
}
