package id.tanggap.command.intake.post;

import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.Origin;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote on a channel.
 *
 * @param id the platform's id of the post
 * @param answers the posts that this one answers, the nearest first
 * @param conversation posts of one conversation are handled in the order in which they arrived; as small as the platform
 *     lets us tell, since different ones are handled at once
 * @param contact how to reach the author outside of the platform
 * @param account the id of the official account on which the post arrived
 * @param tags the accounts that the post names, in its order
 * @param postedAt never later than it was received
 * @param photos that it shows
 */
public record Post(
        Channel channel,
        String id,
        List<String> answers,
        String conversation,
        @Nullable String permalink,
        Author author,
        @Nullable String contact,
        String text,
        String account,
        Reach reach,
        List<Tag> tags,
        Instant postedAt,
        Origin origin,
        List<ShownPhoto> photos) {

    public Post {
        answers = List.copyOf(answers);
        tags = List.copyOf(tags);
        photos = List.copyOf(photos);
        if (id.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("A post has an id and a text");
        }
    }

    /** One that shows no photo. */
    public Post(
            Channel channel,
            String id,
            List<String> answers,
            String conversation,
            @Nullable String permalink,
            Author author,
            @Nullable String contact,
            String text,
            String account,
            Reach reach,
            List<Tag> tags,
            Instant postedAt,
            Origin origin) {
        this(
                channel,
                id,
                answers,
                conversation,
                permalink,
                author,
                contact,
                text,
                account,
                reach,
                tags,
                postedAt,
                origin,
                List.of());
    }

    /** The same, with the photos that it shows. */
    public Post showing(List<ShownPhoto> shown) {
        return new Post(
                channel,
                id,
                answers,
                conversation,
                permalink,
                author,
                contact,
                text,
                account,
                reach,
                tags,
                postedAt,
                origin,
                shown);
    }
}
