package id.tanggap.command.reply;

import id.tanggap.command.intake.post.Json;
import id.tanggap.command.platform.ErrorTable;
import id.tanggap.command.platform.Wire;
import id.tanggap.command.platform.Wire.Heard;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ReplyFailure;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * WhatsApp Cloud: a message to the citizen's number. In free words within a day of the citizen's last one, later by a
 * template that carries them, if there is one. What was sent is shown nowhere; the notices that come of it say which parcel
 * they are of.
 */
final class WhatsAppReplies implements Platform {

    private static final Duration WINDOW = Duration.ofHours(24);

    /** The longest that a parameter of a template takes. */
    private static final int LONGEST_PARAMETER = 1_024;

    private final Wire wire;
    private final ReplyProperties.Template template;
    private final Clock clock;

    WhatsAppReplies(Wire wire, ReplyProperties.Template template, Clock clock) {
        this.wire = wire;
        this.template = template;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WHATSAPP;
    }

    @Override
    public boolean writesToTheCitizenAlone() {
        return true;
    }

    @Override
    public Sent send(Letter letter, String token) {
        String number = letter.below().author();
        if (number == null) {
            return new Sent.Refused(ReplyFailure.MESSAGE_REFUSED, "no number", null);
        }
        boolean open = clock.instant().isBefore(letter.lastHeard().plus(WINDOW));
        if (!open && !fits(letter)) {
            return new Sent.WindowClosed();
        }
        Heard heard = wire.post(
                List.of(letter.from().id(), "messages"), message(letter, number.replaceAll("\\D", ""), open), token);
        Sent sent = Taken.by(
                        heard,
                        body -> Json.list(body, "messages").stream()
                                .map(message -> Json.text(message, "id"))
                                .findFirst()
                                .orElse(null),
                        _ -> null,
                        clock)
                .orElseGet(() -> Sent.of(ErrorTable.WHATSAPP.meaning(heard, clock)));
        return sent instanceof Sent.Refused refused
                        && refused.code().endsWith(Integer.toString(ErrorTable.WINDOW_CLOSED))
                ? new Sent.WindowClosed()
                : sent;
    }

    private boolean fits(Letter letter) {
        return !template.name().isEmpty() && letter.words().length() <= LONGEST_PARAMETER;
    }

    private ObjectNode message(Letter letter, String number, boolean open) {
        ObjectNode message = Json.object();
        message.put("messaging_product", "whatsapp");
        message.put("recipient_type", "individual");
        message.put("to", number);
        message.put("biz_opaque_callback_data", Long.toString(letter.number()));
        if (open) {
            message.putObject("context").put("message_id", letter.below().post());
            message.put("type", "text");
            message.putObject("text").put("preview_url", false).put("body", letter.words());
            return message;
        }
        message.put("type", "template");
        ObjectNode filled = message.putObject("template");
        filled.put("name", template.name());
        filled.putObject("language").put("code", template.language());
        ObjectNode body = filled.putArray("components").addObject();
        body.put("type", "body");
        body.putArray("parameters").addObject().put("type", "text").put("text", inOneLine(letter.words()));
        return message;
    }

    /** A parameter has no line break, no tab and no four blanks in a row. */
    private static String inOneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    @Override
    public Found find(Letter letter, String token) {
        return new Found.NoWayToLook();
    }
}
