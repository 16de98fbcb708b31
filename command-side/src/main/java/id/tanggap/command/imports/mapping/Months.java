package id.tanggap.command.imports.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Months as people write them: in Indonesian and in English, in full, in short, in capitals, as the number in a letter's head. */
final class Months {

    private static final int SHORTEST = 3;

    /** In full; a beginning of three letters or more is the month if it is no other's. */
    private static final List<List<String>> NAMES = List.of(
            List.of("januari", "january"),
            List.of("februari", "february", "pebruari", "febuari"),
            List.of("maret", "march"),
            List.of("april"),
            List.of("mei", "may"),
            List.of("juni", "june"),
            List.of("juli", "july"),
            List.of("agustus", "august", "agst", "agt", "ags", "aguts"),
            List.of("september"),
            List.of("oktober", "october"),
            List.of("november", "nopember"),
            List.of("desember", "december"));

    private static final List<String> ROMAN =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    private static final Map<String, Integer> BY_SPELLING = spelled();

    private Months() {}

    /** From 1 to 12; nothing if it is no month. */
    static Optional<Integer> read(String written) {
        return Optional.ofNullable(BY_SPELLING.get(written.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Integer> spelled() {
        Map<String, Integer> all = new HashMap<>();
        for (int month = 1; month <= NAMES.size(); month++) {
            for (String name : NAMES.get(month - 1)) {
                for (int letters = SHORTEST; letters <= name.length(); letters++) {
                    all.put(name.substring(0, letters), month);
                }
            }
            all.put(ROMAN.get(month - 1), month);
        }
        return all;
    }
}
