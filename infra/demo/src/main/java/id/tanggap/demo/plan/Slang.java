package id.tanggap.demo.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes of proper words what thumbs make of them. */
final class Slang {

    private static final Pattern WORD = Pattern.compile("(?<![@#\\w.])[\\p{L}]+(?![\\w@])");
    private static final int LONG_WORD = 6;
    private static final Map<String, List<String>> SHORT = read();

    private final Draws draws;
    private final Voice voice;
    private final Map<String, String> habits = new HashMap<>();

    Slang(Draws draws, Voice voice) {
        this.draws = draws;
        this.voice = voice;
    }

    String of(String text) {
        return WORD.matcher(text).replaceAll(this::written);
    }

    private String written(MatchResult word) {
        String said = word.group();
        List<String> shorter = SHORT.get(said.toLowerCase(Locale.ROOT));
        if (shorter != null && draws.chance(voice.slang)) {
            String habit = habits.computeIfAbsent(said.toLowerCase(Locale.ROOT), _ -> draws.one(shorter));
            return Character.isUpperCase(said.charAt(0)) && said.length() > 1 && word.start() == 0
                    ? habit.substring(0, 1).toUpperCase(Locale.ROOT) + habit.substring(1)
                    : habit;
        }
        boolean name = Character.isUpperCase(said.charAt(0));
        return !name && said.length() >= LONG_WORD && draws.chance(voice.slips) ? slip(said) : said;
    }

    private String slip(String word) {
        int at = draws.between(1, word.length() - 3);
        return switch (draws.between(0, 2)) {
            case 0 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(at) + word.substring(at);
        };
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> forms = new HashMap<>();
        for (List<String> row : Lines.table("words/slang.txt")) {
            forms.put(row.getFirst(), Lines.list(row.get(1), " "));
        }
        return forms;
    }
}
