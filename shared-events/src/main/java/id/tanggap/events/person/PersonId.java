package id.tanggap.events.person;

/**
 * A person, by a pseudonym that only the holder of the master key can derive again.
 *
 * @param value lower-case letters and digits
 */
public record PersonId(String value) {

    public PersonId {
        if (!value.matches("[a-z0-9]{16,64}")) {
            throw new IllegalArgumentException("Not a person id: " + value);
        }
    }

    /** The name of the person's stream; no other kind of id has the same text. */
    @Override
    public String toString() {
        return "person:" + value;
    }
}
