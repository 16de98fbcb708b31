package id.tanggap.command.reply;

import id.tanggap.command.conversation.Button;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.platform.ErrorTable;
import id.tanggap.command.platform.Wire;
import id.tanggap.command.platform.Wire.Heard;
import id.tanggap.events.complaint.HandOver;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages to one person, by Messenger or on Instagram: to whoever wrote a comment, known by the comment alone, within seven
 * days of it; and in a chat within a day of what its citizen wrote last. A person of the government may answer for a week, if
 * Meta lets the application say that it is one.
 */
final class DirectMessages {

    private static final Duration WINDOW = Duration.ofHours(24);
    private static final Duration WINDOW_OF_PEOPLE = Duration.ofDays(7);

    /** By which Meta says that the window is closed: no reason to stop the account. */
    private static final Set<String> OUTSIDE_THE_WINDOW = Set.of("2018278", "2534022");

    /** In characters; what goes out on Instagram is shorter. */
    private static final int LONGEST = 2_000;

    private static final String LISTED = "messages.limit(50){id,message,from,created_time}";

    private final Wire wire;
    private final Sightings sightings;
    private final String platform;
    private final boolean asPeople;
    private final Clock clock;

    /**
     * @param platform as the Conversations API calls it: {@code messenger}, {@code instagram}
     * @param asPeople whether the application may use the tag {@code HUMAN_AGENT}
     */
    DirectMessages(Wire wire, Sightings sightings, String platform, boolean asPeople, Clock clock) {
        this.wire = wire;
        this.sightings = sightings;
        this.platform = platform;
        this.asPeople = asPeople;
        this.clock = clock;
    }

    /** Whether this goes to its citizen by a message, and not below the post. */
    static boolean carry(Letter letter) {
        return letter.below().reach().isToUsAlone() || letter.kind().isToTheCitizenAlone();
    }

    Sent send(Letter letter, String token) {
        boolean nobodyIsNamed =
                letter.below().reach().isToUsAlone() && !letter.below().isAChat();
        if (nobodyIsNamed || letter.words().length() > LONGEST) {
            return new Sent.ByHand(HandOver.NO_WAY);
        }
        ObjectNode message = Json.object();
        ObjectNode recipient = message.putObject("recipient");
        if (letter.below().isAChat()) {
            Instant closes = letter.to().lastHeard().plus(WINDOW);
            boolean closed = !clock.instant().isBefore(closes);
            if (closed && !mayStillAnswer(letter)) {
                return new Sent.ByHand(HandOver.WINDOW_CLOSED);
            }
            recipient.put("id", letter.below().author());
            message.put("messaging_type", closed ? "MESSAGE_TAG" : "RESPONSE");
            if (closed) {
                message.put("tag", "HUMAN_AGENT");
            }
        } else {
            recipient.put("comment_id", letter.below().post());
        }
        message.set("message", words(letter));
        Heard heard = wire.post(List.of(letter.from().id(), "messages"), message, token);
        return Taken.by(heard, "message_id", _ -> null, clock)
                .orElseGet(() -> refused(Sent.of(ErrorTable.META.meaning(heard, clock))));
    }

    /** What nobody wrote is no person's answer. */
    private boolean mayStillAnswer(Letter letter) {
        return asPeople
                && !letter.kind().isSaidByItself()
                && clock.instant().isBefore(letter.to().lastHeard().plus(WINDOW_OF_PEOPLE));
    }

    private static ObjectNode words(Letter letter) {
        ObjectNode said = Json.object().put("text", letter.words());
        if (!letter.kind().buttons().isEmpty()) {
            ArrayNode tapped = said.putArray("quick_replies");
            for (Button button : letter.kind().buttons()) {
                tapped.addObject()
                        .put("content_type", "text")
                        .put("title", button.title())
                        .put("payload", button.id());
            }
        }
        return said;
    }

    private static Sent refused(Sent sent) {
        return sent instanceof Sent.Refused refused
                        && Stream.of(refused.code().split("/")).anyMatch(OUTSIDE_THE_WINDOW::contains)
                ? new Sent.ByHand(HandOver.WINDOW_CLOSED)
                : sent;
    }

    /** Whom a comment alone names cannot be looked for. */
    Found find(Letter letter, String token) {
        if (!letter.below().isAChat()) {
            return new Found.NoWayToLook();
        }
        Heard heard = wire.get(
                List.of(letter.from().id(), "conversations"),
                Map.of(
                        "platform",
                        platform,
                        "user_id",
                        Objects.requireNonNull(letter.below().author()),
                        "fields",
                        LISTED),
                token);
        return Looked.at(
                heard,
                body -> sightings.of(
                        letter,
                        Json.list(body, "data").stream().flatMap(talk -> Json.list(talk, "messages", "data").stream()),
                        one -> letter.from().id().equals(Json.text(one, "from", "id"))),
                ErrorTable.META,
                clock);
    }
}
