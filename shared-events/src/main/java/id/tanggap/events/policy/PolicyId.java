package id.tanggap.events.policy;

import id.tanggap.events.text.Slug;

/** Names the line of service policies of this government. */
public record PolicyId(String value) {

    public PolicyId {
        if (!Slug.is(value)) {
            throw new IllegalArgumentException("Not a policy id: " + value);
        }
    }

    /** The name of the policy's stream; no other kind of id has the same text. */
    @Override
    public String toString() {
        return "policy:" + value;
    }
}
