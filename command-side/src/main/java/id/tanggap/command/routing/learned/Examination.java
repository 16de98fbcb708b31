package id.tanggap.command.routing.learned;

import id.tanggap.events.routing.Figures.HeldOut;
import id.tanggap.events.routing.Figures.Sure;
import id.tanggap.events.routing.ModelTrained.Comparison;
import id.tanggap.learning.Learned;
import id.tanggap.learning.Lesson;
import id.tanggap.learning.Suggestion;
import id.tanggap.learning.Tally;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The last whole month, answered by who learned what was before it.
 *
 * @param right of which complaints the office was named first
 */
record Examination(HeldOut figures, BitSet right) {

    private static final double[] PRECISIONS = {0.8, 0.85, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98, 0.99, 1};
    private static final int THREE = 3;

    static Examination of(Learned learned, List<Lesson> month) {
        Tally tally = new Tally();
        BitSet right = new BitSet();
        for (int i = 0; i < month.size(); i++) {
            Lesson lesson = month.get(i);
            Learned.Judgement judgement = learned.judge(lesson.said(), lesson.day(), office -> true, THREE);
            List<String> offices =
                    judgement.suggestions().stream().map(Suggestion::office).toList();
            right.set(i, offices.getFirst().equals(lesson.office()));
            tally.add(new Tally.Answer(
                    right.get(i),
                    offices.contains(lesson.office()),
                    judgement.rank(),
                    judgement.suggestions().getFirst().confidence()));
        }
        return new Examination(
                new HeldOut(
                        YearMonth.from(month.getFirst().day()),
                        month.size(),
                        tally.first(),
                        tally.three(),
                        tally.calibrationError(),
                        DoubleStream.of(PRECISIONS)
                                .mapToObj(precision ->
                                        new Sure(precision, tally.assignableAt(precision), tally.rankAt(precision)))
                                .toList()),
                right);
    }

    Comparison against(int version, Examination present) {
        BitSet onlyNew = (BitSet) right.clone();
        onlyNew.andNot(present.right);
        BitSet onlyPresent = (BitSet) present.right.clone();
        onlyPresent.andNot(right);
        return new Comparison(version, onlyNew.cardinality(), onlyPresent.cardinality());
    }
}
