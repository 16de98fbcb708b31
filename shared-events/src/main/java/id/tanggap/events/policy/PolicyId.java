package id.tanggap.events.policy;

import java.util.regex.Pattern;

/** Names the line of service policies of this government. */
public record PolicyId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,59}");

    public PolicyId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a policy id: " + value);
        }
    }

    /** The name of the policy's stream; no other kind of id has the same text. */
    @Override
    public String toString() {
        return "policy:" + value;
    }
}
