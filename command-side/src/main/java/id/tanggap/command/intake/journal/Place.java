package id.tanggap.command.intake.journal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a change is: in which delivery, and which of its changes. */
public record Place(long delivery, int ordinal) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,9})");

    /** As it is told to those who name it: {@code 12.0}. */
    public static Optional<Place> of(String name) {
        Matcher form = FORM.matcher(name);
        return form.matches()
                ? Optional.of(new Place(Long.parseLong(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }
}
