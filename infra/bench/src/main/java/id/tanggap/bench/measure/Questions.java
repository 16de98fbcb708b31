package id.tanggap.bench.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What people look for: one to four words of what somebody wrote, as he wrote them; one word in eight has a slip of the
 * finger more.
 */
final class Questions {

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final int MOST_WORDS = 4;
    private static final int ONE_SLIP_IN = 8;

    private Questions() {}

    /** @return so many different ones, the same for the same texts; fewer when the texts do not yield more */
    static List<String> drawnFrom(List<String> texts, int count) {
        Random chance = new Random(count);
        Set<String> questions = new LinkedHashSet<>();
        for (int drawn = 0; questions.size() < count && drawn < 20 * count; drawn++) {
            List<String> words = words(texts.get(chance.nextInt(texts.size())));
            if (!words.isEmpty()) {
                questions.add(question(words, chance));
            }
        }
        return List.copyOf(questions);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static String question(List<String> words, Random chance) {
        List<String> left = new ArrayList<>(words);
        List<String> question = new ArrayList<>();
        for (int wanted = 1 + chance.nextInt(MOST_WORDS); wanted > 0 && !left.isEmpty(); wanted--) {
            String word = left.remove(chance.nextInt(left.size()));
            question.add(chance.nextInt(ONE_SLIP_IN) == 0 ? slipped(word, chance) : word);
        }
        return String.join(" ", question);
    }

    /** A letter is left out, or comes twice. */
    private static String slipped(String word, Random chance) {
        int at = 1 + chance.nextInt(word.length() - 1);
        return word.substring(0, at) + (chance.nextBoolean() ? word.substring(at - 1) : word.substring(at + 1));
    }
}
