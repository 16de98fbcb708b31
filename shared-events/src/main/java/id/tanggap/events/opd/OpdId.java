package id.tanggap.events.opd;

import id.tanggap.events.text.Slug;

/**
 * Names an OPD: any unit that can hold a complaint.
 *
 * @param value lower-case letters, digits and hyphens, 2 to 60, as its registrar chose it: {@code dinas-pu}
 */
public record OpdId(String value) {

    public OpdId {
        if (!Slug.is(value)) {
            throw new IllegalArgumentException("Not an OPD id: " + value);
        }
    }

    /** The name of the OPD's stream; no other kind of id has the same text. */
    @Override
    public String toString() {
        return "opd:" + value;
    }
}
