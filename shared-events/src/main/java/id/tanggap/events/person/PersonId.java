package id.tanggap.events.person;

import id.tanggap.events.text.Signs;

/**
 * A person, by a pseudonym that only the holder of the master key can derive again.
 *
 * @param value lower-case letters and digits
 */
public record PersonId(String value) {
    private static final Signs FORM = Signs.of("abcdefghijklmnopqrstuvwxyz0123456789", 16, 64);

    public PersonId {
        if (!FORM.make(value)) {
            throw new IllegalArgumentException("Not a person id: " + value);
        }
    }

    /** The name of the person's stream; no other kind of id has the same text. */
    @Override
    public String toString() {
        return "person:" + value;
    }
}
