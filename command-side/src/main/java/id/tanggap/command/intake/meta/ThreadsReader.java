package id.tanggap.command.intake.meta;

import static id.tanggap.command.intake.post.WhyParked.Because.UNKNOWN_KIND;
import static id.tanggap.command.intake.post.WhyParked.Because.WITHOUT_ID;

import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Content.Complete;
import id.tanggap.command.intake.post.Content.Ignored;
import id.tanggap.command.intake.post.Content.Unreadable;
import id.tanggap.command.intake.post.Content.Visibility;
import id.tanggap.command.intake.post.Content.Visibility.Seen;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.Question;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.intake.post.Tag;
import id.tanggap.command.intake.post.WhyIgnored;
import id.tanggap.command.intake.post.WhyParked;
import id.tanggap.events.complaint.Channel;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Threads: replies under our threads, and threads that name us. Both carry the text and the author's handle. */
final class ThreadsReader {

    private static final String ABOVE = "id,text,username,permalink,timestamp";

    Content read(Change change) {
        return switch (change.field()) {
            case "replies", "mentions" -> thread(change);
            case "publish" -> Ignored.by(author(change), WhyIgnored.OWN_POST);
            case "delete" -> deleted(change);
            default -> new Unreadable(WhyParked.of(UNKNOWN_KIND, "field"), null);
        };
    }

    private static Content thread(Change change) {
        Author author = author(change);
        String id = Json.text(change.value(), "id");
        if (id == null) {
            return new Unreadable(WhyParked.of(WITHOUT_ID, "post"), author);
        }
        String words = Json.text(change.value(), "text");
        String text = words != null ? words : withoutWords(Json.text(change.value(), "media_type"));
        return text == null
                ? Ignored.post(post(change, id, author, "[tanpa teks]", List.of()), WhyIgnored.NOTHING_TO_READ)
                : complete(change, post(change, id, author, text, words == null ? List.of() : Tag.in(text)));
    }

    private static Content complete(Change change, Post post) {
        Question question = post.answers().isEmpty()
                ? null
                : change.question(Channel.THREADS, post.answers().getFirst(), ABOVE);
        return new Complete(post, null, change.above(question, shown -> {
            String username = Json.text(shown, "username");
            String text = Json.text(shown, "text");
            return username == null || text == null
                    ? null
                    : new Post(
                            Channel.THREADS,
                            post.answers().getFirst(),
                            List.of(),
                            post.conversation(),
                            Json.text(shown, "permalink"),
                            Author.named(Channel.THREADS, username, null),
                            null,
                            text,
                            post.account(),
                            post.reach() == Reach.NAMES_US ? Reach.CONVERSATION : Reach.AT_OUR_PLACE,
                            Tag.in(text),
                            change.postedAt(Json.instant(shown, "timestamp")),
                            change.origin());
        }));
    }

    private static Post post(Change change, String id, @Nullable Author author, String text, List<Tag> tags) {
        String answered = Json.text(change.value(), "replied_to", "id");
        String root = Json.text(change.value(), "root_post", "id");
        boolean mention = change.field().equals("mentions");
        return new Post(
                Channel.THREADS,
                id,
                Stream.of(answered, root)
                        .filter(Objects::nonNull)
                        .map(String.class::cast)
                        .distinct()
                        .toList(),
                "THREADS " + (answered == null || answered.equals(root) ? id : answered),
                Json.text(change.value(), "permalink"),
                author == null ? Author.unknown(Channel.THREADS, id) : author,
                null,
                text,
                Objects.requireNonNullElse(
                        mention ? null : Json.text(change.value(), "root_post", "owner_id"), change.account()),
                mention ? Reach.NAMES_US : Objects.equals(answered, root) ? Reach.AT_OUR_PLACE : Reach.CONVERSATION,
                tags,
                change.postedAt(Json.instant(change.value(), "timestamp")),
                change.origin());
    }

    private static Content deleted(Change change) {
        String id = Json.text(change.value(), "id");
        return id == null
                ? new Unreadable(WhyParked.of(WITHOUT_ID, "removed post"), author(change))
                : new Visibility(
                        Channel.THREADS,
                        id,
                        Seen.GONE,
                        "THREADS " + id,
                        change.postedAt(Json.instant(change.value(), "deleted_at")),
                        author(change));
    }

    private static @Nullable Author author(Change change) {
        String username = Json.text(change.value(), "username");
        return username == null ? null : Author.named(Channel.THREADS, username, null);
    }

    private static @Nullable String withoutWords(@Nullable String mediaType) {
        return switch (mediaType) {
            case "IMAGE", "CAROUSEL_ALBUM" -> "[foto]";
            case "VIDEO" -> "[video]";
            case "AUDIO" -> "[suara]";
            case null, default -> null;
        };
    }
}
