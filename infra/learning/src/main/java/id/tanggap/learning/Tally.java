package id.tanggap.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How right somebody was, and how well they knew it. */
public final class Tally {

    private static final int TENTHS = 10;

    private final List<Answer> answers = new ArrayList<>();

    /** @param rank orders answers by how sure they are; the confidence is what is claimed */
    public record Answer(boolean first, boolean three, double rank, double confidence) {}

    public void add(Answer answer) {
        answers.add(answer);
    }

    public void add(Tally other) {
        answers.addAll(other.answers);
    }

    public int size() {
        return answers.size();
    }

    public double first() {
        return share(Answer::first);
    }

    public double three() {
        return share(Answer::three);
    }

    private double share(java.util.function.Predicate<Answer> what) {
        return answers.isEmpty() ? 0 : (double) answers.stream().filter(what).count() / answers.size();
    }

    /** The largest share of all that can be taken, the surest first, so that this many of them are right. */
    public double assignableAt(double precision) {
        return answers.isEmpty() ? 0 : (double) taken(precision) / answers.size();
    }

    /** The rank of the least sure that is among them; above all ranks if none can be taken. */
    public double rankAt(double precision) {
        int taken = taken(precision);
        return taken == 0 ? 1.01 : surest().get(taken - 1).rank();
    }

    private List<Answer> surest() {
        return answers.stream()
                .sorted(Comparator.comparingDouble(Answer::rank).reversed())
                .toList();
    }

    private int taken(double precision) {
        List<Answer> surest = surest();
        int right = 0;
        int most = 0;
        for (int taken = 1; taken <= surest.size(); taken++) {
            right += surest.get(taken - 1).first() ? 1 : 0;
            most = right >= precision * taken ? taken : most;
        }
        return most;
    }

    /** What is claimed to be right so often: how many of all. */
    public double claimedAt(double confidence) {
        return share(answer -> answer.confidence() >= confidence);
    }

    /** And how many of these are. */
    public double rightOfClaimedAt(double confidence) {
        double claimed = claimedAt(confidence);
        return claimed == 0 ? 1 : share(answer -> answer.confidence() >= confidence && answer.first()) / claimed;
    }

    /** The mean distance of what is claimed from what is right, over tenths of confidence. */
    public double calibrationError() {
        double error = 0;
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            error += Math.abs(claimed(tenth) - right(tenth)) * in(tenth).size();
        }
        return answers.isEmpty() ? 0 : error / answers.size();
    }

    public String reliability() {
        StringBuilder lines = new StringBuilder("confidence  answers  claimed  right\n");
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            lines.append(String.format(
                    "%.1f - %.1f %9d %7.1f%% %6.1f%%%n",
                    tenth / 10.0, (tenth + 1) / 10.0, in(tenth).size(), 100 * claimed(tenth), 100 * right(tenth)));
        }
        return lines.toString();
    }

    private List<Answer> in(int tenth) {
        return answers.stream()
                .filter(answer -> Math.min(TENTHS - 1, (int) (answer.confidence() * TENTHS)) == tenth)
                .toList();
    }

    private double claimed(int tenth) {
        return in(tenth).stream().mapToDouble(Answer::confidence).average().orElse(0);
    }

    private double right(int tenth) {
        return in(tenth).stream()
                .mapToInt(answer -> answer.first() ? 1 : 0)
                .average()
                .orElse(0);
    }
}
