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
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Threads: a container is made first, and published once the platform says that it is ready. */
final class ThreadsReplies implements Platform {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String ME = "me";

    private final Wire wire;
    private final Sightings sightings;
    private final Clock clock;

    ThreadsReplies(Wire wire, Sightings sightings, Clock clock) {
        this.wire = wire;
        this.sightings = sightings;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.THREADS;
    }

    @Override
    public Sent send(Letter letter, String token) {
        String container = letter.prepared();
        return container == null ? prepare(letter, token) : publishOnceReady(container, token);
    }

    /** A container that nobody hears of is no message: it is made again. */
    private Sent prepare(Letter letter, String token) {
        Heard heard = wire.post(
                List.of(ME, "threads"),
                Map.of(
                        "media_type", "TEXT",
                        "text", letter.words(),
                        "reply_to_id", letter.below().post()),
                token);
        if (heard instanceof Heard.Answer answer && answer.taken() && Json.text(answer.body(), "id") != null) {
            return new Sent.Prepared(Objects.requireNonNull(Json.text(answer.body(), "id")), PAUSE);
        }
        return certain(Sent.of(ErrorTable.META.meaning(heard, clock)));
    }

    private Sent publishOnceReady(String container, String token) {
        Heard state = wire.get(List.of(container), Map.of("fields", "id,status,error_message"), token);
        String status = state instanceof Heard.Answer answer && answer.taken()
                ? Objects.requireNonNullElse(Json.text(answer.body(), "status"), "FINISHED")
                : null;
        return switch (status) {
            case null -> certain(Sent.of(ErrorTable.META.meaning(state, clock)));
            case "IN_PROGRESS" -> new Sent.Prepared(container, PAUSE);
            case "ERROR", "EXPIRED" -> new Sent.Refused(ReplyFailure.MESSAGE_REFUSED, status, null);
            case "PUBLISHED" -> new Sent.Unclear(status);
            default -> publish(container, token);
        };
    }

    private static Sent certain(Sent asked) {
        return asked instanceof Sent.Unclear(String why)
                ? new Sent.Refused(ReplyFailure.TRY_AGAIN_LATER, why, null)
                : asked;
    }

    private Sent publish(String container, String token) {
        Heard heard = wire.post(List.of(ME, "threads_publish"), Map.of("creation_id", container), token);
        return Taken.by(heard, "id", id -> permalink(id, token), clock)
                .orElseGet(() -> Sent.of(ErrorTable.META.meaning(heard, clock)));
    }

    private @Nullable String permalink(String id, String token) {
        return wire.get(List.of(id), Map.of("fields", "permalink"), token) instanceof Heard.Answer answer
                        && answer.taken()
                ? Json.text(answer.body(), "permalink")
                : null;
    }

    @Override
    public Found find(Letter letter, String token) {
        Heard heard = wire.get(
                List.of(letter.below().post(), "replies"),
                Map.of("fields", "id,text,timestamp,username,permalink", "reverse", "true"),
                token);
        String handle = letter.from().handle();
        return Looked.at(
                heard,
                body -> sightings.of(
                        letter,
                        Json.list(body, "data").stream(),
                        one -> handle == null
                                || handle.equalsIgnoreCase(
                                        Objects.requireNonNullElse(Json.text(one, "username"), handle))),
                ErrorTable.META,
                clock);
    }
}
