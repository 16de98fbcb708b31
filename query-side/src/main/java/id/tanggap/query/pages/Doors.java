package id.tanggap.query.pages;

import id.tanggap.access.account.StaffMember;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which pages a reader finds in the navigation: those that the access rules let in. */
final class Doors {

    /**
     * One entry of the navigation.
     *
     * @param label the key of its words
     * @param here whether the reader is inside
     */
    public record Door(String path, String label, boolean here) {}

    private Doors() {}

    static List<Door> of(@Nullable StaffMember reader, String path) {
        String inbox = reader != null && reader.role().ofOpd() ? "nav.inbox" : "nav.all";
        List<String> doors = paths(reader);
        // Of two doors that lead here, one within the other, it is the inner one.
        String here = doors.stream()
                .filter(door -> path.equals(door) || path.startsWith(door + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return doors.stream()
                .map(door -> new Door(
                        door, door.equals("/inbox") ? inbox : "nav" + door.replace('/', '.'), door.equals(here)))
                .toList();
    }

    private static List<String> paths(@Nullable StaffMember reader) {
        if (reader == null) {
            return List.of("/complaints", "/lapor");
        }
        return switch (reader.role()) {
            case MAYOR -> List.of("/mayor", "/inbox", "/complaints");
            case DISKOMINFO -> List.of("/triage", "/inbox", "/mayor", "/channels", "/registry", "/complaints");
            case OPD_HEAD, OPD_OFFICER -> List.of("/inbox", "/complaints");
            case ADMIN -> List.of("/admin", "/admin/accounts", "/channels", "/registry", "/complaints");
        };
    }
}
