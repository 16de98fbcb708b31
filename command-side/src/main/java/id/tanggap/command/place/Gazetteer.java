package id.tanggap.command.place;

import id.tanggap.events.complaint.PlaceCode;
import java.util.Collection;
import java.util.List;

/**
 * Finds places by the names that people use. A name that fits more than one place finds none, and the answer says so.
 * Capitals, spaces, hyphens and the prefixes {@code Kec.}, {@code Kel.} and {@code Desa} do not count.
 */
public interface Gazetteer {

    /** The kecamatan of this name. */
    Finding findKecamatan(String kecamatan);

    /** The kelurahan or desa of this name in the kecamatan of that name. A village is not found by its name alone. */
    Finding find(String kecamatan, String village);

    /** Every kecamatan, kelurahan and desa that has one of these names; one question however many names there are. */
    List<Named> named(Collection<PlaceName> names);

    /** @param parent the code of what it lies in */
    record Named(PlaceCode code, String parent, int level, PlaceName name) {

        static final int KECAMATAN = 3;
        static final int VILLAGE = 4;
    }
}
