package id.tanggap.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Invented complaints: roads, lamps and rubbish in three kecamatan, each in words of its own. */
final class Lessons {

    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    static final List<String> OFFICES = List.of("Dinas PUPR", "Dinas Perhubungan", "Dinas Lingkungan Hidup");

    private static final List<List<String>> WORDS = List.of(
            List.of("jalan", "rusak", "berlubang", "aspal", "jembatan", "drainase", "amblas"),
            List.of("lampu", "mati", "gelap", "rambu", "parkir", "trayek", "angkot"),
            List.of("sampah", "bau", "menumpuk", "sungai", "limbah", "diangkut", "asap"));
    private static final List<String> PLACES = List.of("Cikupa", "Curug", "Tigaraksa");

    private Lessons() {}

    /** Two a day, each of somebody else; the same every time. */
    static List<Lesson> of(int count) {
        Random random = new Random(7);
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int office = random.nextInt(OFFICES.size());
            lessons.add(lesson("c" + i, FIRST.plusDays(i / 2), "p" + i, text(office, random), OFFICES.get(office)));
        }
        return lessons;
    }

    static Lesson lesson(String id, LocalDate day, @Nullable String person, String text, String office) {
        return new Lesson(id, day, person, Said.of(text), office);
    }

    private static String text(int office, Random random) {
        List<String> words = WORDS.get(office);
        StringBuilder text = new StringBuilder("di ").append(PLACES.get(random.nextInt(PLACES.size())));
        for (int i = 0; i < 4; i++) {
            text.append(' ').append(words.get(random.nextInt(words.size())));
        }
        return text.append(" nomor ").append(random.nextInt(1000)).toString();
    }
}
