package id.tanggap.events.opd;

import java.util.regex.Pattern;

/**
 * Names an OPD: any unit that can hold a complaint.
 *
 * @param value lower-case letters, digits and hyphens, 2 to 60, as its registrar chose it: {@code dinas-pu}
 */
public record OpdId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,59}");

    public OpdId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an OPD id: " + value);
        }
    }

    /** The name of the OPD's stream; no other kind of id has the same text. */
    @Override
    public String toString() {
        return "opd:" + value;
    }
}
