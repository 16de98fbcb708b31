package id.tanggap.events.complaint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of complaints that the government lists as confidential unless their citizen says otherwise, told by words and
 * category together.
 *
 * @param words whole words or several in a row, in lower case, however they are written in the text
 */
public record DelicateMatters(Set<String> categories, List<String> words) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Bribery, violence, children, health, and people who are named. */
    public static final DelicateMatters USUAL = new DelicateMatters(
            Set.of("pungli", "korupsi", "kekerasan", "perlindungan-anak", "perlindungan-perempuan", "kepegawaian"),
            List.of(
                    "suap",
                    "menyuap",
                    "sogok",
                    "sogokan",
                    "pungli",
                    "pungutan liar",
                    "uang pelicin",
                    "minta uang",
                    "meminta uang",
                    "dimintai uang",
                    "korupsi",
                    "gratifikasi",
                    "kekerasan",
                    "dipukul",
                    "memukul",
                    "dianiaya",
                    "dilecehkan",
                    "pelecehan",
                    "diperkosa",
                    "pemerkosaan",
                    "kdrt",
                    "diancam",
                    "perundungan",
                    "dirundung",
                    "dibully",
                    "cabul",
                    "dicabuli",
                    "di bawah umur",
                    "hiv",
                    "aids",
                    "tbc",
                    "keguguran",
                    "gangguan jiwa",
                    "rekam medis",
                    "oknum",
                    "bernama",
                    "atas nama"));

    public DelicateMatters {
        categories = Set.copyOf(categories);
        words = words.stream().map(DelicateMatters::plain).distinct().toList();
    }

    /** @param categories and words, in lists with commas; what is empty is {@link #USUAL} */
    public static DelicateMatters of(String categories, String words) {
        Set<String> listed = listed(categories).stream().collect(Collectors.toUnmodifiableSet());
        return new DelicateMatters(
                listed.isEmpty() ? USUAL.categories : listed, listed(words).isEmpty() ? USUAL.words : listed(words));
    }

    private static List<String> listed(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** What a complaint is unless its citizen says otherwise. */
    public Visibility usual(String text, @Nullable CategoryId category) {
        return category != null && categories.contains(category.value()) || names(text)
                ? Visibility.CONFIDENTIAL
                : Visibility.PUBLIC;
    }

    private boolean names(String text) {
        String all = plain(text);
        return words.stream().anyMatch(all::contains);
    }

    /** With a blank around every word. */
    private static String plain(String text) {
        return " "
                + BETWEEN_WORDS
                        .matcher(text.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
    }
}
