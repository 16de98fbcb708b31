package id.tanggap.events.policy;

/** Names the line of service policies of this government. */
public record PolicyId(String value) {

    public PolicyId {
        if (!value.matches("[a-z0-9][a-z0-9-]{1,59}")) {
            throw new IllegalArgumentException("Not a policy id: " + value);
        }
    }

    /** The name of the policy's stream; no other kind of id has the same text. */
    @Override
    public String toString() {
        return "policy:" + value;
    }
}
