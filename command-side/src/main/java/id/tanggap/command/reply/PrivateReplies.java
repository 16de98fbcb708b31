package id.tanggap.command.reply;

import id.tanggap.command.intake.post.Json;
import id.tanggap.command.platform.Wire;
import id.tanggap.command.platform.Wire.Heard;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Meta's message to the author of a comment, known by the comment alone; within seven days of it. */
final class PrivateReplies {

    private PrivateReplies() {}

    static Heard post(Wire wire, Letter letter, String token) {
        ObjectNode message = Json.object();
        message.putObject("recipient").put("comment_id", letter.below().post());
        message.putObject("message").put("text", letter.words());
        return wire.post(List.of(letter.from().id(), "messages"), message, token);
    }
}
