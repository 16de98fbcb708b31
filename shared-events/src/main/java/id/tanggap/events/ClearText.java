package id.tanggap.events;

import java.util.List;
import java.util.Set;

/**
 * A text that earlier revisions of an event stored in the clear although it may say something about a person. It is the one
 * thing that is ever changed in a stored event: its sealed form takes its place.
 *
 * @param event the name under which the event is stored
 * @param part the component that holds the text, as text or, sealed, as {@link id.tanggap.events.person.Sealed}
 * @param of the component, a list, in whose elements the part stands; empty for the event itself
 * @param words that stood there and are no text of anybody
 */
public record ClearText(String event, String part, String of, Set<String> words) {

    private static final List<ClearText> ALL = List.of(
            new ClearText("complaint.resolved", "url", "evidence", Set.of()),
            new ClearText("complaint.escalated", "reason", "", EarlierRevisions.DEADLINES),
            new ClearText("opd.account-suspended", "reason", "", Set.of()));

    /** All there ever were. */
    public static List<ClearText> all() {
        return ALL;
    }
}
