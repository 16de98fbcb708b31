package id.tanggap.events.leader;

import id.tanggap.events.text.Slug;

/**
 * Names a leader in an office.
 *
 * @param value lower-case letters, digits and hyphens, 2 to 60, as the registrar chose it: {@code bupati}
 */
public record LeaderId(String value) {

    public LeaderId {
        if (!Slug.is(value)) {
            throw new IllegalArgumentException("Not a leader's id: " + value);
        }
    }

    /** The name of the leader's stream; no other kind of id has the same text. */
    @Override
    public String toString() {
        return "leader:" + value;
    }
}
