package id.tanggap.learning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is usual lately: at all, in a kecamatan, or in a village. */
final class Habits implements Adviser {

    private static final double DAYS_OF_HALF = 120;
    private static final double WEIGHT_OF_THE_WIDER = 5;

    private final Function<Said, @Nullable String> where;
    private final float[] everywhere;
    private final Map<String, float[]> byPlace = new HashMap<>();

    private Habits(int offices, Function<Said, @Nullable String> where) {
        this.where = where;
        this.everywhere = new float[offices];
    }

    static Habits atAll(Taught taught) {
        return of(taught, said -> null);
    }

    static Habits ofKecamatan(Taught taught) {
        return of(taught, Said::kecamatan);
    }

    static Habits ofDesa(Taught taught) {
        return of(taught, said -> said.desa() == null ? said.kecamatan() : said.kecamatan() + "/" + said.desa());
    }

    private static Habits of(Taught taught, Function<Said, @Nullable String> where) {
        Habits habits = new Habits(taught.offices().size(), where);
        LocalDate last = taught.lessons().getLast().day();
        double all = 0;
        for (int i = 0; i < taught.answers().length; i++) {
            Lesson lesson = taught.lessons().get(i);
            float weight = (float) Math.pow(0.5, ChronoUnit.DAYS.between(lesson.day(), last) / DAYS_OF_HALF) + 0.01f;
            habits.everywhere[taught.answers()[i]] += weight;
            all += weight;
            String place = where.apply(lesson.said());
            if (place != null) {
                habits.byPlace
                        .computeIfAbsent(place, unseen -> new float[habits.everywhere.length])[taught.answers()[i]] += weight;
            }
        }
        for (int office = 0; office < habits.everywhere.length; office++) {
            habits.everywhere[office] = (float) ((habits.everywhere[office] + 0.01) / (all + 1));
        }
        return habits;
    }

    /** Logarithms of shares; a place of which little is known is like everywhere. */
    @Override
    public float[] scores(Asked asked) {
        String place = where.apply(asked.said());
        float[] here = place == null ? null : byPlace.get(place);
        double all = WEIGHT_OF_THE_WIDER;
        for (int office = 0; here != null && office < here.length; office++) {
            all += here[office];
        }
        float[] scores = new float[everywhere.length];
        for (int office = 0; office < scores.length; office++) {
            double count = WEIGHT_OF_THE_WIDER * everywhere[office] + (here == null ? 0 : here[office]);
            scores[office] = (float) Math.log(count / all);
        }
        return scores;
    }
}
