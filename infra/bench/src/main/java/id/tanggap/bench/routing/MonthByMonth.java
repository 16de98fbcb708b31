package id.tanggap.bench.routing;

import id.tanggap.learning.Learned;
import id.tanggap.learning.Lesson;
import id.tanggap.learning.Suggestion;
import id.tanggap.learning.Tally;
import java.io.PrintStream;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** Each month is answered by who has learned all months before it and nothing else, and beside it by plain models of the same lessons. */
final class MonthByMonth {

    private static final int FEWEST_BEFORE = 300;
    private static final int THREE = 3;
    private static final int COMMONEST = 10;
    private static final String ROW = "%-9s %-12s %7d %6.1f%% %6.1f%% %6.1f%% %6.1f%% %6.1f%% %7.3f%s%n";

    private final PrintStream out;
    private final Tally suggested = new Tally();
    private final Tally linear = new Tally();
    private final Tally bayes = new Tally();
    private final Tally common = new Tally();
    private final Map<String, Integer> confusions = new HashMap<>();
    private final Histogram microseconds = new Histogram(TimeUnit.MINUTES.toMicros(1), 3);

    MonthByMonth(PrintStream out) {
        this.out = out;
    }

    /** The first month with enough before it to learn from. */
    static YearMonth first(List<Lesson> lessons) {
        return YearMonth.from(
                        lessons.get(Math.min(FEWEST_BEFORE, lessons.size() - 1)).day())
                .plusMonths(1);
    }

    void run(List<Lesson> lessons, YearMonth from) {
        out.printf(
                "%-9s %-12s %7s %7s %7s %7s %7s %7s %7s%n",
                "month", "by", "n", "first", "three", "at 95%", "at 97%", "at 99%", "ece");
        for (YearMonth month : new TreeSet<>(
                lessons.stream().map(lesson -> YearMonth.from(lesson.day())).toList())) {
            if (!month.isBefore(from)) {
                List<Lesson> before = lessons.stream()
                        .filter(lesson -> lesson.day().isBefore(month.atDay(1)))
                        .toList();
                List<Lesson> during = lessons.stream()
                        .filter(lesson -> YearMonth.from(lesson.day()).equals(month))
                        .toList();
                run(month, before, during);
            }
        }
        row("all", "commonest", common, "");
        row("all", "naive Bayes", bayes, "");
        row("all", "linear", linear, "");
        row("all", "suggested", suggested, "");
        tell();
    }

    private void run(YearMonth month, List<Lesson> before, List<Lesson> during) {
        long began = System.nanoTime();
        Learned learned = Learned.from(before);
        double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1e3;
        System.gc();
        long megabytes =
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
        String commonest =
                before.stream()
                        .collect(Collectors.groupingBy(Lesson::office, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .orElseThrow()
                        .getKey();
        Tally ofMonth = new Tally();
        Tally linearOfMonth = new Tally();
        Tally bayesOfMonth = new Tally();
        for (Lesson lesson : during) {
            long asked = System.nanoTime();
            Learned.Judgement judgement = learned.judge(lesson.said(), lesson.day(), office -> true, THREE);
            microseconds.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - asked));
            List<String> offices =
                    judgement.suggestions().stream().map(Suggestion::office).toList();
            ofMonth.add(answer(
                    lesson,
                    offices,
                    judgement.rank(),
                    judgement.suggestions().getFirst().confidence()));
            linearOfMonth.add(plain(lesson, judgement.linear()));
            bayesOfMonth.add(plain(lesson, judgement.bayes()));
            common.add(answer(lesson, List.of(commonest), 0, 0));
            if (!lesson.office().equals(offices.getFirst())) {
                confusions.merge(lesson.office() + " -> " + offices.getFirst(), 1, Integer::sum);
            }
        }
        row(month.toString(), "naive Bayes", bayesOfMonth, "");
        row(month.toString(), "linear", linearOfMonth, "");
        row(
                month.toString(),
                "suggested",
                ofMonth,
                String.format("   %,d before, learned in %.1f s, %d MB in use", before.size(), seconds, megabytes));
        suggested.add(ofMonth);
        linear.add(linearOfMonth);
        bayes.add(bayesOfMonth);
    }

    private static Tally.Answer plain(Lesson lesson, Learned.Plain plain) {
        return answer(lesson, plain.offices(), plain.margin(), 0);
    }

    private static Tally.Answer answer(Lesson lesson, List<String> offices, double rank, double confidence) {
        return new Tally.Answer(
                offices.getFirst().equals(lesson.office()), offices.contains(lesson.office()), rank, confidence);
    }

    private void row(String month, String by, Tally tally, String more) {
        out.printf(
                ROW,
                month,
                by,
                tally.size(),
                100 * tally.first(),
                100 * tally.three(),
                100 * tally.assignableAt(0.95),
                100 * tally.assignableAt(0.97),
                100 * tally.assignableAt(0.99),
                tally.calibrationError(),
                more);
    }

    private void tell() {
        out.printf("%n%s%n", suggested.reliability());
        for (double confidence : new double[] {0.95, 0.97, 0.99}) {
            out.printf(
                    "called %.0f%% or more: %.1f%% of all, %.1f%% of them right%n",
                    100 * confidence,
                    100 * suggested.claimedAt(confidence),
                    100 * suggested.rightOfClaimedAt(confidence));
        }
        out.printf(
                "a suggestion: p50 %.2f ms, p99 %.2f ms%n",
                microseconds.getValueAtPercentile(50) / 1e3, microseconds.getValueAtPercentile(99) / 1e3);
        out.println("commonest confusions, right -> suggested:");
        confusions.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COMMONEST)
                .forEach(confusion -> out.printf("%6d  %s%n", confusion.getValue(), confusion.getKey()));
    }
}
