package id.tanggap.demo.plan;

import id.tanggap.events.complaint.PlaceCode;
import java.util.List;

/**
 * A kelurahan or desa.
 *
 * @param kecamatan its name, without the word
 */
record Village(PlaceCode code, String name, PlaceCode kecamatanCode, String kecamatan, List<String> streets) {

    private static final int VILLAGE_NUMBER = "39.01.01.".length();

    /** A kelurahan's number begins with 1, a desa's with 2. */
    boolean isKelurahan() {
        return code.value().charAt(VILLAGE_NUMBER) == '1';
    }
}
