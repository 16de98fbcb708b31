package id.tanggap.events.complaint;

import id.tanggap.events.text.Signs;

/**
 * Names one complaint. It follows from the platform and the post, so that the same post delivered many times is one
 * complaint.
 *
 * @param value 26 lower-case Crockford base32 characters
 */
public record ComplaintId(String value) {
    private static final Signs FORM = Signs.of(Signs.CROCKFORD, 26, 26);

    public ComplaintId {
        if (!FORM.make(value)) {
            throw new IllegalArgumentException("Not a complaint id: " + value);
        }
    }

    /** The complaint that is born from this post. */
    public static ComplaintId of(Channel channel, String postId) {
        return new ComplaintId(PostDigest.of(channel, postId).characters(0, 26));
    }

    /** The name of the complaint's stream; no other kind of id has the same text. */
    @Override
    public String toString() {
        return "complaint:" + value;
    }
}
