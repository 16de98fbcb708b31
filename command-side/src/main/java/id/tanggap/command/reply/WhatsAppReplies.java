package id.tanggap.command.reply;

import id.tanggap.command.intake.post.Json;
import id.tanggap.command.platform.ErrorTable;
import id.tanggap.command.platform.Wire;
import id.tanggap.command.platform.Wire.Heard;
import id.tanggap.command.whatsapp.ClosedChats;
import id.tanggap.command.whatsapp.ClosedChats.Verdict;
import id.tanggap.command.whatsapp.Template;
import id.tanggap.command.whatsapp.Template.Purpose;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.HandOver;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * WhatsApp Cloud: a message to the citizen's number. In free words within a day of the citizen's last one, later by a
 * template that carries them, if there is one. What was sent is shown nowhere; the notices that come of it say which parcel
 * they are of.
 */
final class WhatsAppReplies implements Platform {

    private static final Duration WINDOW = Duration.ofHours(24);

    private final Wire wire;
    private final ClosedChats closed;
    private final Clock clock;

    WhatsAppReplies(Wire wire, ClosedChats closed, Clock clock) {
        this.wire = wire;
        this.closed = closed;
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
        if (letter.below().author() == null) {
            return new Sent.ByHand(HandOver.NO_NUMBER);
        }
        if (clock.instant().isBefore(letter.to().lastHeard().plus(WINDOW))) {
            return send(letter, WhatsAppMessages.inAnOpenChat(letter), token);
        }
        if (letter.kind() == Parcel.Kind.VISIBILITY) {
            return new Sent.ByHand(HandOver.WINDOW_CLOSED);
        }
        return switch (closed.on(letter.to().person(), purpose(letter), letter.words())) {
            case Verdict.OpenedBy(Template template) -> send(letter, WhatsAppMessages.by(template, letter), token);
            case Verdict.OnlyByHand(HandOver because) -> new Sent.ByHand(because);
            case Verdict.NotBefore(Instant at) -> new Sent.NotBefore(at);
        };
    }

    private static Purpose purpose(Letter letter) {
        return letter.kind() == Parcel.Kind.CHOICE ? Purpose.CONFIRMATION : Purpose.ANSWER;
    }

    private Sent send(Letter letter, ObjectNode message, String token) {
        Heard heard = wire.post(List.of(letter.from().id(), "messages"), message, token);
        Sent sent = Taken.by(
                        heard,
                        body -> Json.list(body, "messages").stream()
                                .map(one -> Json.text(one, "id"))
                                .findFirst()
                                .orElse(null),
                        _ -> null,
                        clock)
                .orElseGet(() -> Sent.of(ErrorTable.WHATSAPP.meaning(heard, clock)));
        return sent instanceof Sent.Refused refused
                        && refused.code().endsWith(Integer.toString(ErrorTable.WINDOW_CLOSED))
                ? new Sent.ByHand(HandOver.WINDOW_CLOSED)
                : sent;
    }

    @Override
    public Found find(Letter letter, String token) {
        return new Found.NoWayToLook();
    }
}
