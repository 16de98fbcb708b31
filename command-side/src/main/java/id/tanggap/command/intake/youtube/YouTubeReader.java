package id.tanggap.command.intake.youtube;

import static id.tanggap.command.intake.post.WhyParked.Because.READER_FAILED;
import static id.tanggap.command.intake.post.WhyParked.Because.UNKNOWN_BODY;
import static id.tanggap.command.intake.post.WhyParked.Because.WITHOUT_ID;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.intake.post.Above;
import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.ChannelReader;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.PlatformId;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.PostingTime;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.intake.post.Tag;
import id.tanggap.command.intake.post.UnreadableDelivery;
import id.tanggap.command.intake.post.WhyIgnored;
import id.tanggap.command.intake.post.WhyParked;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one comment at a time: {@code {account, comment: {id, snippet}, above: {id, snippet}}}, where {@code above} is the
 * comment that it answers, and {@code account} the channel below whose video it stands.
 */
final class YouTubeReader implements ChannelReader {

    private static final String COMMENT = "comment";
    private static final String ACCOUNT = "account";
    private static final String SNIPPET = "snippet";

    private final PostingTime believed;

    YouTubeReader(PostingTime believed) {
        this.believed = believed;
    }

    @Override
    public String channel() {
        return "youtube";
    }

    @Override
    public List<ObjectNode> changes(byte[] body, Instant receivedAt) throws UnreadableDelivery {
        JsonNode root = Json.parse(body);
        if (!(root instanceof ObjectNode whole) || !root.path(COMMENT).isObject()) {
            throw new UnreadableDelivery(WhyParked.of(UNKNOWN_BODY));
        }
        return List.of(whole.deepCopy().put("receivedAt", receivedAt.toString()));
    }

    @Override
    public Optional<AccountName> account(ObjectNode change) {
        return Optional.ofNullable(Json.text(change, ACCOUNT))
                .filter(PlatformId::is)
                .map(id -> new AccountName(Channel.YOUTUBE, id));
    }

    @Override
    public Content read(ObjectNode change) {
        try {
            return comment(change);
        } catch (RuntimeException bug) {
            return new Content.Unreadable(WhyParked.of(READER_FAILED, bug), null);
        }
    }

    private Content comment(ObjectNode change) {
        JsonNode comment = change.path(COMMENT);
        String id = Json.text(comment, "id");
        if (id == null) {
            return new Content.Unreadable(WhyParked.of(WITHOUT_ID, COMMENT), null);
        }
        String above = Json.first(Json.text(comment, SNIPPET, "parentId"), Json.text(change.path(ABOVE), "id"));
        String video =
                Json.first(Json.text(comment, SNIPPET, "videoId"), Json.text(change.path(ABOVE), SNIPPET, "videoId"));
        Post post = post(
                change,
                comment,
                id,
                Stream.of(above, video).flatMap(Stream::ofNullable).toList(),
                video,
                above);
        if (text(comment) == null) {
            return Content.Ignored.post(post, WhyIgnored.NOTHING_TO_READ);
        }
        return new Content.Complete(post, null, above(change, above, video));
    }

    private Above above(ObjectNode change, @Nullable String id, @Nullable String video) {
        JsonNode shown = change.path(ABOVE);
        if (id == null) {
            return new Above.Nothing();
        }
        return text(shown) == null
                ? new Above.Hidden()
                : new Above.Shown(
                        post(change, shown, id, Stream.ofNullable(video).toList(), video, null));
    }

    private Post post(
            ObjectNode change,
            JsonNode comment,
            String id,
            List<String> answers,
            @Nullable String video,
            @Nullable String above) {
        String text = Objects.requireNonNullElse(text(comment), "[tanpa teks]");
        Author author = author(comment);
        return new Post(
                Channel.YOUTUBE,
                id,
                answers,
                "YOUTUBE " + Objects.requireNonNullElse(above, id),
                video == null ? null : "https://www.youtube.com/watch?v=" + video + "&lc=" + id,
                author == null ? Author.unknown(Channel.YOUTUBE, id) : author,
                null,
                text,
                Objects.requireNonNullElse(Json.text(change, ACCOUNT), "?"),
                above == null ? Reach.AT_OUR_PLACE : Reach.CONVERSATION,
                Tag.in(text),
                believed.of(
                        Objects.requireNonNull(Json.instant(change, "receivedAt")),
                        Json.instant(comment, SNIPPET, "publishedAt")),
                Origin.POLLER);
    }

    private static @Nullable String text(JsonNode comment) {
        return Json.first(Json.text(comment, SNIPPET, "textOriginal"), Json.text(comment, SNIPPET, "textDisplay"));
    }

    /** What is shown is the handle, of those who have none the name. */
    private static @Nullable Author author(JsonNode comment) {
        String id = Json.text(comment, SNIPPET, "authorChannelId", "value");
        String shown = Json.text(comment, SNIPPET, "authorDisplayName");
        boolean isHandle = shown != null && shown.matches("@[^\\s@]+");
        return id == null
                ? null
                : Author.numbered(
                        Channel.YOUTUBE,
                        id,
                        isHandle ? Objects.requireNonNull(shown).substring(1) : null,
                        isHandle ? null : shown);
    }
}
