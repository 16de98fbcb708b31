package id.tanggap.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What was learned, to be asked by any number of threads at once. */
public final class Learned {

    private static final int MOST_WORDS = 5;
    private static final int MOST_EXAMPLES = 3;

    private final Advisers advisers;
    private final Panel panel;
    private final Assurance assurance;

    private Learned(Advisers advisers, Panel panel, Assurance assurance) {
        this.advisers = advisers;
        this.panel = panel;
        this.assurance = assurance;
    }

    /** Kept, it knows the same as before. */
    public void write(DataOutput out) throws IOException {
        Keeping.begin(out);
        Keeping.write(advisers.taught(), out);
        advisers.separation().write(out);
        panel.write(out);
        assurance.write(out);
    }

    /** @throws IOException also if it was kept in a form that is not known */
    public static Learned read(DataInput in) throws IOException {
        Keeping.expect(in);
        Taught taught = Keeping.taught(in);
        return new Learned(new Advisers(taught, Separation.read(in)), Panel.read(in), Assurance.read(in));
    }

    /** From when on lessons are held back, to see how right who learned the earlier ones is. */
    private static final double[] STAGES = {0.55, 0.7, 0.85, 1};

    /** Of so many lessons the last stage alone has enough. */
    private static final int MANY = 25_000;

    private static final double[] LAST_STAGE = {0.85, 1};

    /** Of each stage so many, evenly over its time: more teach the panel no more, and lie in memory. */
    private static final int MOST_REHEARSED = 4_000;

    private static final int FEWEST = 20;

    /**
     * @param lessons by the day, of any number; what one repeats on a day counts once
     * @return nothing is ever suggested by what was learned of fewer than twenty
     */
    public static Learned from(List<Lesson> lessons) {
        List<Lesson> fair = FairShare.of(Reach.of(
                lessons.stream().sorted(Comparator.comparing(Lesson::day)).toList()));
        if (fair.size() < FEWEST) {
            throw new IllegalArgumentException("too few lessons");
        }
        List<Rehearsal> rehearsals = new ArrayList<>();
        double[] stages = fair.size() < MANY ? STAGES : LAST_STAGE;
        for (int stage = 0; stage + 1 < stages.length; stage++) {
            int upTo = (int) (fair.size() * stages[stage]);
            Advisers earlier = new Advisers(Taught.of(fair.subList(0, upTo)));
            List<Lesson> ahead = fair.subList(upTo, (int) (fair.size() * stages[stage + 1]));
            int every = 1 + ahead.size() / MOST_REHEARSED;
            for (int i = 0; i < ahead.size(); i += every) {
                Lesson later = ahead.get(i);
                Asked asked = earlier.asked(later.said(), later.day());
                Advice advice = earlier.advise(asked);
                int office = earlier.taught().offices().indexOf(later.office());
                rehearsals.add(new Rehearsal(advice.kept(), asked, office < 0 ? -1 : advice.at(office)));
            }
        }
        Panel panel = Panel.of(rehearsals);
        Assurance assurance = Assurance.of(panel, rehearsals);
        return new Learned(new Advisers(Taught.of(fair)), panel, assurance);
    }

    /**
     * @param open whether an office still takes complaints
     * @return at most {@code most}, the likeliest first
     */
    public List<Suggestion> suggest(Said said, LocalDate day, Predicate<String> open, int most) {
        return judge(said, day, open, most).suggestions();
    }

    /**
     * Where the most similar lessons were.
     *
     * @param confidence what the place has of their votes
     */
    public record Place(String kecamatan, @Nullable String desa, double confidence) {}

    /** At most {@code most}, the likeliest first. */
    public List<Place> places(Said said, LocalDate day, int most) {
        List<Neighbours.Neighbour> nearest =
                advisers.advise(advisers.asked(said, day)).nearest();
        Map<Place, Double> votes = new LinkedHashMap<>();
        double all = 0;
        for (Neighbours.Neighbour neighbour : nearest) {
            Said there = advisers.taught().lessons().get(neighbour.lesson()).said();
            double vote = Math.pow(neighbour.similarity(), 2);
            all += vote;
            if (there.kecamatan() != null) {
                votes.merge(new Place(there.kecamatan(), there.desa(), 0), vote, Double::sum);
            }
        }
        double whole = all;
        return votes.entrySet().stream()
                .sorted(Map.Entry.<Place, Double>comparingByValue().reversed())
                .limit(most)
                .map(each -> new Place(each.getKey().kecamatan(), each.getKey().desa(), each.getValue() / whole))
                .toList();
    }

    /** What plain models would have said, beside what was suggested. */
    public Judgement judge(Said said, LocalDate day, Predicate<String> open, int most) {
        Asked asked = advisers.asked(said, day);
        Advice advice = advisers.advise(asked);
        double[] shares = panel.shares(advice);
        double sure = assurance.of(shares, advice, asked);
        int first = Assurance.best(shares);
        double others = 1 - shares[first];
        List<Suggestion> suggestions = IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -shares[i]))
                .filter(i -> open.test(office(advice.candidates()[i])))
                .limit(most)
                .map(i -> {
                    double confidence = i == first ? sure : others < 1e-9 ? 0 : shares[i] / others * (1 - sure);
                    return suggestion(advice.candidates()[i], confidence, advice, said, asked);
                })
                .toList();
        return new Judgement(
                suggestions, assurance.rank(shares, advice, asked), plain(advice.separated()), plain(advice.bayes()));
    }

    /**
     * @param rank orders judgements by how likely they are right, finer than their confidence
     * @param linear as the linear model alone would have it; likewise {@code bayes}
     */
    public record Judgement(List<Suggestion> suggestions, double rank, Plain linear, Plain bayes) {}

    /** @param margin between the first and the second */
    public record Plain(List<String> offices, double margin) {}

    private Plain plain(float[] scores) {
        int[] first = Advice.first(scores, 3);
        return new Plain(
                IntStream.of(first).mapToObj(this::office).toList(),
                first.length < 2 ? 0 : scores[first[0]] - scores[first[1]]);
    }

    private Suggestion suggestion(int office, double confidence, Advice advice, Said said, Asked asked) {
        List<String> examples = new ArrayList<>();
        int count = 0;
        for (Neighbours.Neighbour neighbour : advice.nearest()) {
            if (advisers.taught().answers()[neighbour.lesson()] == office) {
                count++;
                if (examples.size() < MOST_EXAMPLES) {
                    examples.add(
                            advisers.taught().lessons().get(neighbour.lesson()).id());
                }
            }
        }
        return new Suggestion(
                office(office),
                confidence,
                count == 0 ? null : new Suggestion.Past(count, advice.nearest().size(), List.copyOf(examples)),
                words(office, said, asked));
    }

    private List<String> words(int office, Said said, Asked asked) {
        Map<Double, String> speaking = new TreeMap<>(Comparator.reverseOrder());
        for (String word : new LinkedHashSet<>(Words.of(Salutation.removedFrom(said.text())))) {
            int feature = advisers.taught().vocabulary().word(word);
            int at = feature < 0
                    ? -1
                    : java.util.Arrays.binarySearch(asked.vector().features(), feature);
            if (at >= 0) {
                double push = advisers.separation().weight(feature, office)
                        * asked.vector().weights()[at];
                if (push > 0) {
                    speaking.putIfAbsent(push, word);
                }
            }
        }
        return speaking.values().stream().limit(MOST_WORDS).toList();
    }

    private String office(int number) {
        return advisers.taught().offices().get(number);
    }
}
