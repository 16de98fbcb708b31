package id.tanggap.demo.instagram;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of Meta's Graph API that is about comments and mentions on Instagram. An app may read and answer what stands at
 * its accounts, and elsewhere what names them; of the latter it is shown the handle of the author and no id.
 */
final class Graph {

    private static final Pattern MENTIONED =
            Pattern.compile("(mentioned_media\\.media_id|mentioned_comment\\.comment_id)\\(([A-Za-z0-9_:-]+)\\)");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String JSON = "application/json";

    private static final int OK = 200;
    private static final int BAD = 400;
    private static final int UNAUTHORIZED = 401;

    /** The codes of its errors, which say what is wrong more exactly than the status. */
    private static final int NO_TOKEN = 190;

    private static final int NOTHING_LIKE_IT = 100;
    private static final int NOT_PERMITTED = 10;

    private final Feed feed;
    private final Members members;
    private final String token;
    private final Function<String, String> permalink;
    private final JsonMapper json;

    /** @param permalink of a post, by its id */
    Graph(Feed feed, Members members, String token, Function<String, String> permalink, JsonMapper json) {
        this.feed = feed;
        this.members = members;
        this.token = token;
        this.permalink = permalink;
        this.json = json;
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final int code;

        private Refused(int status, int code, String why) {
            super(why);
            this.status = status;
            this.code = code;
        }
    }

    Answer answer(Request request) {
        try {
            if (!request.header("Authorization").equals("Bearer " + token)) {
                throw new Refused(UNAUTHORIZED, NO_TOKEN, "Invalid OAuth access token.");
            }
            ObjectNode answer = request.isGet() ? shown(request) : taken(request);
            return Answer.of(OK, JSON, answer.toString());
        } catch (Refused refused) {
            ObjectNode answer = json.createObjectNode();
            answer.putObject("error")
                    .put("message", refused.getMessage())
                    .put("type", "OAuthException")
                    .put("code", refused.code);
            return Answer.of(refused.status, JSON, answer.toString());
        }
    }

    private ObjectNode shown(Request request) {
        String id = request.path().isEmpty() ? "" : request.path().getFirst();
        return switch (request.path().size() == 2 ? request.path().get(1) : "") {
            case "comments", "replies" -> listed(feed.now().below(id).stream().map(this::whole));
            case "media" ->
                listed(feed.now().media().reversed().stream()
                        .filter(one -> one.owner().equals(official(id).id()))
                        .map(this::shown));
            case "tags" -> listed(Stream.empty());
            case "" -> one(id, request.asked("fields"));
            default -> throw unknown(id);
        };
    }

    private ObjectNode one(String id, String fields) {
        Matcher mentioned = MENTIONED.matcher(fields);
        if (mentioned.find()) {
            Member account = official(id);
            return mentioned.group(1).startsWith("mentioned_media")
                    ? mentionedMedia(account, mentioned.group(2))
                    : mentionedComment(account, mentioned.group(2));
        }
        Kept now = feed.now();
        return now.comment(id)
                .filter(one -> one.onlyFor() == null)
                .map(this::whole)
                .or(() -> now.media(id).map(this::shown))
                .or(() -> members.withId(id).map(this::profile))
                .orElseThrow(() -> unknown(id));
    }

    private ObjectNode profile(Member member) {
        return json.createObjectNode().put("id", member.id()).put("username", member.handle());
    }

    private ObjectNode mentionedMedia(Member account, String id) {
        Media media = named(account, media(id));
        ObjectNode shown = shown(media);
        shown.set("comments", listed(feed.now().below(id).stream().map(this::shown)));
        return in("mentioned_media", account, shown);
    }

    private ObjectNode mentionedComment(Member account, String id) {
        Comment comment = comment(id);
        named(account, comment);
        ObjectNode shown = shown(comment);
        shown.set("replies", listed(feed.now().below(id).stream().map(this::shown)));
        return in("mentioned_comment", account, shown);
    }

    private ObjectNode in(String name, Member account, ObjectNode shown) {
        ObjectNode answer = json.createObjectNode().put("id", account.id());
        answer.set(name, shown);
        return answer;
    }

    private ObjectNode shown(Media media) {
        return json.createObjectNode()
                .put("id", media.id())
                .put("caption", media.caption())
                .put("timestamp", TIME.format(media.at()))
                .put("username", handle(media.owner()))
                .put("permalink", permalink.apply(media.id()))
                .put("media_type", "IMAGE");
    }

    private ObjectNode shown(Comment comment) {
        ObjectNode shown = json.createObjectNode()
                .put("id", comment.id())
                .put("text", comment.text())
                .put("timestamp", TIME.format(comment.at()))
                .put("username", handle(comment.author()));
        shown.putObject("media").put("id", comment.media()).put("permalink", permalink.apply(comment.media()));
        return shown;
    }

    /** As the one at whose place it stands sees it. */
    private ObjectNode whole(Comment comment) {
        ObjectNode shown = shown(comment);
        shown.putObject("from").put("id", comment.author()).put("username", handle(comment.author()));
        if (comment.parent() != null) {
            shown.put("parent_id", comment.parent());
        }
        return shown;
    }

    private ObjectNode listed(Stream<ObjectNode> all) {
        ObjectNode answer = json.createObjectNode();
        ArrayNode data = answer.putArray("data");
        all.forEach(data::add);
        return answer;
    }

    private ObjectNode taken(Request request) {
        if (request.path().size() != 2) {
            throw unknown(String.join("/", request.path()));
        }
        String id = request.path().getFirst();
        return switch (request.path().get(1)) {
            case "replies" -> replied(comment(id), said(request, "message"));
            case "comments" -> id(commented(media(id), said(request, "message")));
            case "mentions" -> id(answeredWhereNamed(official(id), request));
            case "messages" -> messaged(official(id), request.body());
            default -> throw unknown(id);
        };
    }

    /** By the account at whose place it stands. Those that stand below one are not answered. */
    private ObjectNode replied(Comment to, String text) {
        if (to.parent() != null) {
            throw new Refused(BAD, NOTHING_LIKE_IT, "Only top level comments can be replied to.");
        }
        Media on = media(to.media());
        return id(feed.comment(official(on.owner()), on, to, text, Comment.Through.GRAPH));
    }

    private Comment commented(Media on, String text) {
        return feed.comment(official(on.owner()), on, null, text, Comment.Through.GRAPH);
    }

    private Comment answeredWhereNamed(Member account, Request request) {
        Media on = media(said(request, "media_id"));
        String below = request.form().getOrDefault("comment_id", "");
        Comment parent = below.isEmpty() ? null : comment(below);
        if (parent == null) {
            named(account, on);
        } else {
            named(account, parent);
        }
        return feed.comment(account, on, parent, said(request, "message"), Comment.Through.GRAPH);
    }

    private ObjectNode messaged(Member account, String body) {
        JsonNode message;
        try {
            message = json.readTree(body);
        } catch (JacksonException notJson) {
            throw new Refused(BAD, NOTHING_LIKE_IT, "The body is not JSON.");
        }
        Comment to = comment(message.path("recipient").path("comment_id").asString(""));
        Comment sent =
                feed.message(account, to, message.path("message").path("text").asString(""));
        return json.createObjectNode().put("recipient_id", to.author()).put("message_id", sent.id());
    }

    private ObjectNode id(Comment comment) {
        return json.createObjectNode().put("id", comment.id());
    }

    private static String said(Request request, String field) {
        String said = request.form().getOrDefault(field, "");
        if (said.isBlank()) {
            throw new Refused(BAD, NOTHING_LIKE_IT, "The parameter " + field + " is required.");
        }
        return said;
    }

    private Member official(String id) {
        return members.withId(id).filter(Member::isOfficial).orElseThrow(() -> unknown(id));
    }

    private Media media(String id) {
        return feed.now().media(id).orElseThrow(() -> unknown(id));
    }

    private Comment comment(String id) {
        return feed.now().comment(id).orElseThrow(() -> unknown(id));
    }

    /** In the caption, or in what stands below it. */
    private Media named(Member account, Media media) {
        boolean below = feed.now().comments().stream()
                .anyMatch(one -> one.media().equals(media.id()) && names(one.text(), account));
        if (!below && !names(media.caption(), account)) {
            throw notNamed(account);
        }
        return media;
    }

    private void named(Member account, Comment comment) {
        if (!names(comment.text(), account)) {
            throw notNamed(account);
        }
    }

    private boolean names(String text, Member account) {
        return members.namedIn(text).contains(account);
    }

    private String handle(String id) {
        return members.withId(id).map(Member::handle).orElse("pengguna");
    }

    private static Refused notNamed(Member account) {
        return new Refused(BAD, NOT_PERMITTED, account.handle() + " is not mentioned there.");
    }

    private static Refused unknown(String id) {
        return new Refused(BAD, NOTHING_LIKE_IT, "Object with ID '" + id + "' does not exist or cannot be loaded.");
    }
}
