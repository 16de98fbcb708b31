package id.tanggap.command.place;

import id.tanggap.command.place.Finding.Found;
import id.tanggap.events.complaint.PlaceCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the place in an address as people write it: {@code Kp. Baru RT 02/05, Ds. Margasana, Kec. Kramatwatu}. It would
 * rather find nothing than the wrong place: the kecamatan must be called one, and two that differ cancel each other. A
 * village is looked for in that kecamatan only; when it is not known there, the kecamatan is the answer.
 */
public final class PlaceFinder {

    /** Names of regions have up to five words. */
    private static final int MOST_WORDS = 5;

    private static final Pattern KECAMATAN = Pattern.compile(marked("kecamatan|kec"));
    private static final Pattern VILLAGE = Pattern.compile(marked("kelurahan|kel|desa|ds"));
    private static final Pattern WORD = Pattern.compile("[\\s-]*([\\p{L}\\p{N}'’]+)");

    private final Gazetteer gazetteer;

    public PlaceFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The most exact place that the address names for certain. */
    public Optional<PlaceCode> in(String address) {
        List<Named> kecamatan = named(KECAMATAN, address, gazetteer::findKecamatan);
        if (differ(kecamatan)) {
            return Optional.empty();
        }
        if (kecamatan.isEmpty()) {
            return Optional.empty();
        }
        Named in = kecamatan.getFirst();
        List<Named> villages = named(VILLAGE, address, name -> gazetteer.find(in.name(), name));
        return Optional.of(
                villages.isEmpty() || differ(villages)
                        ? in.code()
                        : villages.getFirst().code());
    }

    private record Named(String name, PlaceCode code) {}

    private static boolean differ(List<Named> places) {
        Set<PlaceCode> codes = new HashSet<>();
        places.forEach(place -> codes.add(place.code()));
        return codes.size() > 1;
    }

    /** The places that follow such a mark, each by the longest name that is found. */
    private static List<Named> named(Pattern mark, String address, Function<String, Finding> find) {
        List<Named> places = new ArrayList<>();
        Matcher marks = mark.matcher(address);
        while (marks.find()) {
            candidates(address, marks.end()).stream()
                    .flatMap(name -> find.apply(name) instanceof Found(PlaceCode code)
                            ? Optional.of(new Named(name, code)).stream()
                            : Optional.<Named>empty().stream())
                    .findFirst()
                    .ifPresent(places::add);
        }
        return places;
    }

    /** The words from here to the next comma, the most of them first. */
    private static List<String> candidates(String address, int from) {
        List<String> names = new ArrayList<>();
        Matcher words = WORD.matcher(address).region(from, address.length());
        while (names.size() < MOST_WORDS && words.lookingAt()) {
            names.addFirst(address.substring(from, words.end()));
            words.region(words.end(), address.length());
        }
        return names;
    }

    private static String marked(String words) {
        return "(?iu)(?<![\\p{L}\\p{N}])(?:" + words + ")(?:\\s*[.:]\\s*|\\s+)";
    }
}
