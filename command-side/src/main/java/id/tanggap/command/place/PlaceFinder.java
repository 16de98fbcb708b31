package id.tanggap.command.place;

import id.tanggap.command.place.Gazetteer.Named;
import id.tanggap.events.complaint.PlaceCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the place in an address as people write it: {@code Kp. Baru RT 02/05, Ds. Margasana, Kec. Kramatwatu}. It would
 * rather find nothing than the wrong place: the kecamatan must be called one, and two that differ cancel each other. A
 * village is looked for in that kecamatan only; when it is not known there, the kecamatan is the answer.
 *
 * <p>However long a text is and whatever it repeats, the gazetteer is asked once, for a bounded number of names.
 */
public final class PlaceFinder {

    /** Names of regions have up to five words. */
    private static final int MOST_WORDS = 5;

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_MARKS = 10;

    private static final Pattern KECAMATAN = Pattern.compile(marked("kecamatan|kec"));
    private static final Pattern VILLAGE = Pattern.compile(marked("kelurahan|kel|desa|ds"));
    private static final Pattern WORD = Pattern.compile("[\\s-]*([\\p{L}\\p{N}'’]+)");

    private final Gazetteer gazetteer;

    public PlaceFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The most exact place that the address names for certain. */
    public Optional<PlaceCode> in(String address) {
        String text = address.length() <= LONGEST_TEXT ? address : address.substring(0, LONGEST_TEXT);
        List<List<PlaceName>> called = called(KECAMATAN, text);
        if (called.isEmpty()) {
            return Optional.empty();
        }
        List<List<PlaceName>> villages = called(VILLAGE, text);
        List<Named> known = gazetteer.named(Stream.of(called, villages)
                .flatMap(List::stream)
                .flatMap(List::stream)
                .distinct()
                .toList());
        return onlyOne(called, known, place -> place.level() == Named.KECAMATAN)
                .map(kecamatan -> onlyOne(
                                villages,
                                known,
                                place -> place.level() == Named.VILLAGE
                                        && place.parent().equals(kecamatan.value()))
                        .orElse(kecamatan));
    }

    /** The one place of this kind that all of these are called; none if two of them differ. */
    private static Optional<PlaceCode> onlyOne(
            List<List<PlaceName>> called, List<Named> known, Predicate<Named> ofThisKind) {
        List<PlaceCode> found = called.stream()
                .flatMap(names -> names.stream()
                        .map(name -> known.stream()
                                .filter(ofThisKind)
                                .filter(place -> place.name().equals(name))
                                .map(Named::code)
                                .toList())
                        .filter(places -> places.size() == 1)
                        .findFirst()
                        .stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** What may be the name after each such mark, the longest first. */
    private static List<List<PlaceName>> called(Pattern mark, String text) {
        List<List<PlaceName>> called = new ArrayList<>();
        Matcher marks = mark.matcher(text);
        while (called.size() < MOST_MARKS && marks.find()) {
            called.add(candidates(text, marks.end()));
        }
        return called;
    }

    /** The words from here to the next comma, the most of them first. */
    private static List<PlaceName> candidates(String text, int from) {
        List<PlaceName> names = new ArrayList<>();
        Matcher words = WORD.matcher(text).region(from, Math.min(text.length(), from + LONGEST_NAME));
        while (names.size() < MOST_WORDS && words.lookingAt()) {
            names.addFirst(PlaceName.of(text.substring(from, words.end())));
            words.region(words.end(), words.regionEnd());
        }
        return names;
    }

    private static String marked(String words) {
        return "(?iu)(?<![\\p{L}\\p{N}])(?:" + words + ")(?:\\s*[.:]\\s*|\\s+)";
    }
}
