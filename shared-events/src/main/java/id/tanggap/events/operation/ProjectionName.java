package id.tanggap.events.operation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is built from the events and can be built again. */
public enum ProjectionName {
    COMPLAINT_DESK,
    COMPLAINT_PUBLIC,
    TIMELINE,
    OPD;

    /** As in addresses and index names: {@code complaint-desk}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ProjectionName> ofWord(String word) {
        return Arrays.stream(values()).filter(name -> name.word().equals(word)).findFirst();
    }
}
