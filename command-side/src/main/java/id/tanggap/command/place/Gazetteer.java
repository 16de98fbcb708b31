package id.tanggap.command.place;

/**
 * Finds places by the names that people use. A name that fits more than one place finds none, and the answer says so.
 * Capitals, spaces, hyphens and the prefixes {@code Kec.}, {@code Kel.} and {@code Desa} do not count.
 */
public interface Gazetteer {

    /** The kecamatan of this name. */
    Finding findKecamatan(String kecamatan);

    /** The kelurahan or desa of this name in the kecamatan of that name. A village is not found by its name alone. */
    Finding find(String kecamatan, String village);
}
