package id.tanggap.events.complaint;

import id.tanggap.events.person.Sealed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Which texts of a complaint everybody reads, masked, once it is public. All others are the staff's. */
public final class PublicTexts {

    private PublicTexts() {}

    /** Those that an event adds. */
    public static List<Sealed> of(ComplaintEvent event) {
        return switch (event) {
            case ComplaintCaptured e -> List.of(e.text());
            case ComplaintAnswered e -> List.of(e.answer());
            case InformationRequested e -> List.of(e.question());
            case ConfirmationRequested e -> List.of(e.question());
            case ComplaintResolved e -> {
                List<Sealed> texts = new ArrayList<>(List.of(e.solution()));
                e.evidence().stream()
                        .map(Evidence::caption)
                        .filter(Objects::nonNull)
                        .forEach(texts::add);
                yield List.copyOf(texts);
            }
            default -> List.of();
        };
    }
}
