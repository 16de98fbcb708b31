package id.tanggap.command.reply;

import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.platform.ErrorTable;
import id.tanggap.command.platform.Wire;
import id.tanggap.command.platform.Wire.Heard;
import id.tanggap.events.complaint.Channel;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Instagram: below a comment on our own media, at its top level, for deeper ones are not taken; where somebody else's
 * caption or comment names us; and by a message to who wrote one, or named us in a story.
 */
final class InstagramReplies implements Platform {

    private static final String FIELDS = "id,text,timestamp,username,from";

    private final Wire wire;
    private final Sightings sightings;
    private final DirectMessages direct;
    private final Clock clock;

    InstagramReplies(Wire wire, Sightings sightings, DirectMessages direct, Clock clock) {
        this.wire = wire;
        this.sightings = sightings;
        this.direct = direct;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.INSTAGRAM;
    }

    @Override
    public boolean writesToTheCitizenAlone() {
        return true;
    }

    @Override
    public Sent send(Letter letter, String token) {
        if (DirectMessages.carry(letter)) {
            return direct.send(letter, token);
        }
        Heard heard = isElsewhere(letter)
                ? wire.post(List.of(letter.from().id(), "mentions"), mention(letter), token)
                : wire.post(List.of(topLevel(letter.below()), "replies"), Map.of("message", letter.words()), token);
        return Taken.by(heard, "id", _ -> null, clock).orElseGet(() -> Sent.of(ErrorTable.META.meaning(heard, clock)));
    }

    private static boolean isElsewhere(Letter letter) {
        return letter.below().reach() == Reach.NAMES_US;
    }

    private static String topLevel(Spot below) {
        String above = below.above();
        return below.reach() == Reach.CONVERSATION && above != null ? above : below.post();
    }

    private static Map<String, String> mention(Letter letter) {
        Map<String, String> form = new LinkedHashMap<>();
        String media = letter.below().above();
        form.put("media_id", media == null ? letter.below().post() : media);
        if (media != null) {
            form.put("comment_id", letter.below().post());
        }
        form.put("message", letter.words());
        return form;
    }

    @Override
    public Found find(Letter letter, String token) {
        if (DirectMessages.carry(letter)) {
            return direct.find(letter, token);
        }
        Heard heard = isElsewhere(letter)
                ? wire.get(List.of(letter.from().id()), Map.of("fields", whereWeAreNamed(letter.below())), token)
                : wire.get(
                        List.of(topLevel(letter.below()), "replies"), Map.of("fields", FIELDS, "limit", "100"), token);
        return Looked.at(
                heard, body -> sightings.of(letter, listed(body), one -> isOurs(one, letter)), ErrorTable.META, clock);
    }

    private static String whereWeAreNamed(Spot below) {
        return below.above() == null
                ? "mentioned_media.media_id(%s){comments{%s}}".formatted(below.post(), FIELDS)
                : "mentioned_comment.comment_id(%s){replies{%s}}".formatted(below.post(), FIELDS);
    }

    private static Stream<JsonNode> listed(JsonNode body) {
        return Stream.of(
                        Json.list(body, "data"),
                        Json.list(body, "mentioned_media", "comments", "data"),
                        Json.list(body, "mentioned_comment", "replies", "data"))
                .flatMap(List::stream);
    }

    /** The platform shows the handle, and now and then the id; where neither is known, the words must do. */
    private static boolean isOurs(JsonNode one, Letter letter) {
        String id = Json.text(one, "from", "id");
        String shown = Json.first(Json.text(one, "username"), Json.text(one, "from", "username"));
        String handle = letter.from().handle();
        return letter.from().id().equals(id) || handle == null || shown == null || handle.equalsIgnoreCase(shown);
    }
}
