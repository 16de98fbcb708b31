package id.tanggap.command.complaint;

import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.UtteranceId;

/** How whoever says something has named it, so that it is known when it comes again. */
public sealed interface Saying {

    /** Nobody named it. What was said last by somebody else tells it from the same words of another time. */
    Saying UNNAMED = new Unnamed();

    /** It stands in a post of a platform. */
    static Saying inPost(Channel channel, String postId) {
        return new Named(UtteranceId.ofPost(channel, postId));
    }

    /** It is known from elsewhere which one it is. */
    record Named(UtteranceId id) implements Saying {}

    /** @param id that the sender gave the request, and gives it again when it is sent again */
    record Requested(String id) implements Saying {}

    record Unnamed() implements Saying {}
}
