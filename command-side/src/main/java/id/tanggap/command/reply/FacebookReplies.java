package id.tanggap.command.reply;

import id.tanggap.command.intake.post.Json;
import id.tanggap.command.platform.ErrorTable;
import id.tanggap.command.platform.Wire;
import id.tanggap.command.platform.Wire.Heard;
import id.tanggap.events.complaint.Channel;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Facebook: a comment of the page below the post or the comment, or a message by Messenger to who wrote one. */
final class FacebookReplies implements Platform {

    private static final Map<String, String> LISTED = Map.of(
            "fields", "id,message,from{id},created_time,permalink_url",
            "order", "reverse_chronological",
            "limit", "100");

    private final Wire wire;
    private final Sightings sightings;
    private final DirectMessages direct;
    private final Clock clock;

    FacebookReplies(Wire wire, Sightings sightings, DirectMessages direct, Clock clock) {
        this.wire = wire;
        this.sightings = sightings;
        this.direct = direct;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.FACEBOOK;
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
        Heard heard = wire.post(List.of(letter.below().post(), "comments"), Map.of("message", letter.words()), token);
        return Taken.by(heard, "id", id -> "https://www.facebook.com/" + id, clock)
                .orElseGet(() -> Sent.of(ErrorTable.META.meaning(heard, clock)));
    }

    @Override
    public Found find(Letter letter, String token) {
        if (DirectMessages.carry(letter)) {
            return direct.find(letter, token);
        }
        Heard heard = wire.get(List.of(letter.below().post(), "comments"), LISTED, token);
        return Looked.at(
                heard,
                body -> sightings.of(
                        letter,
                        Json.list(body, "data").stream(),
                        one -> letter.from().id().equals(Json.text(one, "from", "id"))),
                ErrorTable.META,
                clock);
    }
}
