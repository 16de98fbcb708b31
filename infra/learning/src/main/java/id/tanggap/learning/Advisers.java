package id.tanggap.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that look at a question, taught by the same lessons. */
final class Advisers {

    private final Taught taught;
    private final Separation separation;
    private final NaiveBayes bayes;
    private final Neighbours neighbours;
    private final Habits atAll;
    private final Habits ofKecamatan;
    private final Habits ofDesa;
    private final OwnNames inText;
    private final OwnNames inPlace;

    Advisers(Taught taught) {
        this(taught, Separation.of(taught));
    }

    Advisers(Taught taught, Separation separation) {
        this.taught = taught;
        this.separation = separation;
        this.bayes = NaiveBayes.of(taught);
        this.neighbours = Neighbours.of(taught);
        this.atAll = Habits.atAll(taught);
        this.ofKecamatan = Habits.ofKecamatan(taught);
        this.ofDesa = Habits.ofDesa(taught);
        this.inText = OwnNames.inText(taught.offices());
        this.inPlace = OwnNames.inPlace(taught.offices());
    }

    Taught taught() {
        return taught;
    }

    Separation separation() {
        return separation;
    }

    Asked asked(Said said, LocalDate day) {
        return new Asked(said, day, taught.vocabulary().read(said));
    }

    Advice advise(Asked asked) {
        float[] separated = separation.scores(asked);
        float[] likely = bayes.scores(asked);
        List<Neighbours.Neighbour> nearest = neighbours.of(asked);
        float[] shares = neighbours.shares(nearest, asked);
        float[] closest = neighbours.best(nearest);
        float[] lately = atAll.scores(asked);
        float[] here = ofKecamatan.scores(asked);
        float[] inVillage = ofDesa.scores(asked);
        float[] named = inText.scores(asked);
        float[] placed = inPlace.scores(asked);
        int[] candidates = Stream.of(
                        Advice.first(separated, 12),
                        Advice.first(likely, 4),
                        Advice.first(shares, 5),
                        Advice.first(named, 2),
                        Advice.first(inVillage, 2))
                .flatMapToInt(IntStream::of)
                .distinct()
                .sorted()
                .toArray();
        int linear = Advice.best(separated);
        int ofBayes = Advice.best(likely);
        int ofNeighbours = Advice.best(shares);
        double longest = Math.sqrt(1.0 + asked.vector().size());
        double[][] table = new double[candidates.length][];
        for (int i = 0; i < candidates.length; i++) {
            int office = candidates[i];
            table[i] = new double[] {
                separated[office],
                (likely[office] - likely[ofBayes]) / longest,
                Math.log(shares[office] + 0.02),
                closest[office],
                lately[office],
                here[office] - lately[office],
                inVillage[office] - here[office],
                named[office],
                placed[office],
                office == linear ? 1 : 0,
                office == ofBayes ? 1 : 0,
                office == ofNeighbours ? 1 : 0,
                Math.max(-1, separated[office]) * Math.max(-1, separated[office])
            };
        }
        int agreeing = (ofBayes == linear ? 1 : 0) + (ofNeighbours == linear ? 1 : 0);
        return new Advice(candidates, table, nearest, separated, likely, agreeing);
    }
}
