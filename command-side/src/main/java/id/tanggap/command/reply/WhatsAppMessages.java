package id.tanggap.command.reply;

import id.tanggap.command.conversation.Button;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.whatsapp.Template;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What WhatsApp is sent. */
final class WhatsAppMessages {

    private WhatsAppMessages() {}

    /** Free words; with two buttons below a question that one of two words answers. */
    static ObjectNode inAnOpenChat(Letter letter) {
        ObjectNode message = begun(letter);
        message.putObject("context").put("message_id", letter.below().post());
        if (!letter.kind().buttons().isEmpty()) {
            message.put("type", "interactive");
            ObjectNode question = message.putObject("interactive").put("type", "button");
            question.putObject("body").put("text", letter.words());
            ArrayNode buttons = question.putObject("action").putArray("buttons");
            for (Button button : letter.kind().buttons()) {
                buttons.addObject()
                        .put("type", "reply")
                        .putObject("reply")
                        .put("id", button.id())
                        .put("title", button.title());
            }
        } else {
            message.put("type", "text");
            message.putObject("text").put("preview_url", false).put("body", letter.words());
        }
        return message;
    }

    static ObjectNode by(Template template, Letter letter) {
        ObjectNode message = begun(letter);
        message.put("type", "template");
        ObjectNode filled = message.putObject("template");
        filled.put("name", template.name());
        filled.putObject("language").put("code", template.language());
        ArrayNode components = filled.putArray("components");
        components
                .addObject()
                .put("type", "body")
                .putArray("parameters")
                .addObject()
                .put("type", "text")
                .put("text", inOneLine(letter.words()));
        for (Button button : letter.kind().buttons()) {
            components
                    .addObject()
                    .put("type", "button")
                    .put("sub_type", "quick_reply")
                    .put("index", Integer.toString(letter.kind().buttons().indexOf(button)))
                    .putArray("parameters")
                    .addObject()
                    .put("type", "payload")
                    .put("payload", button.id());
        }
        return message;
    }

    private static ObjectNode begun(Letter letter) {
        String number = Objects.requireNonNull(letter.below().author());
        return Json.object()
                .put("messaging_product", "whatsapp")
                .put("recipient_type", "individual")
                .put("to", number.replaceAll("\\D", ""))
                .put("biz_opaque_callback_data", Long.toString(letter.number()));
    }

    /** A parameter has no line break, no tab and no four blanks in a row. */
    private static String inOneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
