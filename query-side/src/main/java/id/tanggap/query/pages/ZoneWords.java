package id.tanggap.query.pages;

import java.time.Instant;
import java.time.ZoneId;

/** What people call the time that their clocks show. */
final class ZoneWords {

    private ZoneWords() {}

    /** {@code WIB}, {@code WITA} or {@code WIT}; elsewhere the distance from UTC. */
    static String of(ZoneId zone, Instant at) {
        return switch (zone.getId()) {
            case "Asia/Jakarta", "Asia/Pontianak" -> "WIB";
            case "Asia/Makassar", "Asia/Ujung_Pandang" -> "WITA";
            case "Asia/Jayapura" -> "WIT";
            default -> {
                String offset = zone.getRules().getOffset(at).getId();
                yield offset.equals("Z") ? "UTC" : "UTC" + offset;
            }
        };
    }
}
