package id.tanggap.command.place;

import id.tanggap.events.complaint.PlaceCode;

/** A region as the government lists it. */
record Region(PlaceCode code, String name) {

    /** A kecamatan's code has three parts, a village's four; provinces and regencies have fewer. */
    int level() {
        return (int) code.value().chars().filter(c -> c == '.').count() + 1;
    }

    PlaceName comparable() {
        return PlaceName.of(name);
    }
}
