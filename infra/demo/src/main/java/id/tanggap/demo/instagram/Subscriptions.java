package id.tanggap.demo.instagram;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Of what an account is told: of comments on its own posts, with their words, and of captions and comments elsewhere that
 * name it, by their ids alone. Of nothing else: what stands below a citizen's post and names nobody official is told to
 * nobody.
 */
final class Subscriptions {

    private final Members members;
    private final Ids ids;
    private final JsonMapper json;

    Subscriptions(Members members, Ids ids, JsonMapper json) {
        this.members = members;
        this.ids = ids;
        this.json = json;
    }

    List<Notice> of(Media media) {
        return elsewhere(media.owner(), media.caption())
                .map(named -> notice(named, "mentions", media.id(), media.at(), value -> mention(value, media, null)))
                .toList();
    }

    List<Notice> of(Comment comment, Media on) {
        Stream<Notice> here = members
                .withId(on.owner())
                .filter(Member::isOfficial)
                .map(owner ->
                        notice(owner, "comments", comment.id(), comment.at(), value -> comment(value, comment, on)))
                .stream();
        Stream<Notice> elsewhere = elsewhere(comment.author(), comment.text())
                .filter(named -> !named.id().equals(on.owner()))
                .map(named ->
                        notice(named, "mentions", comment.id(), comment.at(), value -> mention(value, on, comment)));
        return Stream.concat(here, elsewhere).toList();
    }

    private Stream<Member> elsewhere(String author, String text) {
        return members.namedIn(text).stream()
                .filter(Member::isOfficial)
                .filter(named -> !named.id().equals(author));
    }

    private static void mention(ObjectNode value, Media media, @Nullable Comment comment) {
        value.put("media_id", media.id());
        if (comment != null) {
            value.put("comment_id", comment.id());
        }
    }

    private void comment(ObjectNode value, Comment comment, Media on) {
        value.put("id", comment.id()).put("text", comment.text());
        value.putObject("from")
                .put("id", comment.author())
                .put("username", members.withId(comment.author()).orElseThrow().handle());
        value.putObject("media").put("id", on.id()).put("media_product_type", "FEED");
        if (comment.parent() != null) {
            value.put("parent_id", comment.parent());
        }
    }

    private Notice notice(Member account, String field, String about, Instant at, Consumer<ObjectNode> value) {
        ObjectNode body = json.createObjectNode().put("object", "instagram");
        ObjectNode entry = body.putArray("entry").addObject();
        entry.put("id", account.id()).put("time", at.getEpochSecond());
        ObjectNode change = entry.putArray("changes").addObject().put("field", field);
        value.accept(change.putObject("value"));
        return new Notice(ids.next(), about, account.handle(), field, body.toString(), at, Notice.State.WAITING, 0);
    }
}
