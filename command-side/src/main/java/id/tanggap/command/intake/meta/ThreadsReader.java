package id.tanggap.command.intake.meta;

import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.intake.post.Reading;
import id.tanggap.command.intake.post.Reading.Complete;
import id.tanggap.command.intake.post.Reading.Ignored;
import id.tanggap.command.intake.post.Reading.Unreadable;
import id.tanggap.command.intake.post.Tag;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.Origin;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Threads: replies under our threads, and threads that name us. Both carry the text and the author's handle. */
final class ThreadsReader {

    Reading read(Change change) {
        return switch (change.field()) {
            case "replies", "mentions" -> thread(change);
            case "publish" -> new Ignored("our own post", null);
            case "delete" -> new Ignored("a removal", null);
            default -> new Unreadable("a field that we do not know", null);
        };
    }

    private static Reading thread(Change change) {
        String username = Json.text(change.value(), "username");
        Author author = username == null ? null : Author.named(Channel.THREADS, username, null);
        String id = Json.text(change.value(), "id");
        if (id == null) {
            return new Unreadable("without the id of the post", author);
        }
        String words = Json.text(change.value(), "text");
        String text = words != null ? words : withoutWords(Json.text(change.value(), "media_type"));
        if (text == null) {
            return new Unreadable("without a text", author);
        }
        String answered = Json.text(change.value(), "replied_to", "id");
        String root = Json.text(change.value(), "root_post", "id");
        boolean mention = change.field().equals("mentions");
        return new Complete(new Post(
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
                words == null ? List.of() : Tag.in(text),
                change.postedAt(Json.instant(change.value(), "timestamp")),
                Origin.WEBHOOK));
    }

    private static @org.jspecify.annotations.Nullable String withoutWords(
            @org.jspecify.annotations.Nullable String mediaType) {
        return switch (mediaType) {
            case "IMAGE", "CAROUSEL_ALBUM" -> "[foto]";
            case "VIDEO" -> "[video]";
            case "AUDIO" -> "[suara]";
            case null, default -> null;
        };
    }
}
