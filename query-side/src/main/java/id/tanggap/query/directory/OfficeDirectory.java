package id.tanggap.query.directory;

import id.tanggap.query.opd.OpdDocument;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What offices and places are called, from the register of offices. A name may be a few seconds old. */
public final class OfficeDirectory {

    private static final Set<String> OF_A_PLACE = Set.of("kecamatan", "kelurahan", "desa");
    private static final int KECAMATAN = "36.04.05".length();

    private final Recent<Known> known;

    private record Known(Map<String, String> opds, Map<String, String> places) {

        static Known of(List<OpdDocument> register) {
            Map<String, String> opds = new HashMap<>();
            Map<String, String> places = new HashMap<>();
            for (OpdDocument opd : register) {
                opds.put(opd.id(), opd.name());
                // The own office of a kecamatan, of a kelurahan or desa is called as the place is.
                if (OF_A_PLACE.contains(opd.kind()) && opd.areas().size() == 1) {
                    places.put(opd.areas().getFirst(), opd.name());
                }
            }
            return new Known(opds, places);
        }
    }

    public OfficeDirectory(Supplier<List<OpdDocument>> register, Clock clock) {
        this.known = new Recent<>(() -> Known.of(register.get()), clock);
    }

    /** The name of an office; its id where the register does not know it. */
    public String opd(String id) {
        return known.get().opds().getOrDefault(id, id);
    }

    /** The name of a place. A village without an office of its own is at least somewhere in its kecamatan. */
    public String place(String code) {
        Map<String, String> places = known.get().places();
        String name = places.get(code);
        return name != null ? name : places.getOrDefault(kecamatan(code), code);
    }

    /** The kecamatan that a place is or lies in; the place itself where it is larger. */
    public static String kecamatan(String place) {
        return place.length() > KECAMATAN ? place.substring(0, KECAMATAN) : place;
    }
}
