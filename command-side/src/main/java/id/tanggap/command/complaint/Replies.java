package id.tanggap.command.complaint;

import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ReplyFailed;
import id.tanggap.events.complaint.ReplyHandedOver;
import id.tanggap.events.complaint.ReplyPublished;
import id.tanggap.events.complaint.ReplyReach;
import id.tanggap.events.complaint.ReplyReached;
import id.tanggap.events.complaint.ReplyToPublish;
import id.tanggap.events.complaint.UtteranceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far what was said has got on its way to the platform: the latest ones, in the order in which they set out. */
public record Replies(List<Reply> sent) {

    /** As {@link Heard} remembers utterances. */
    private static final int REMEMBERED = 256;

    static final Replies NONE = new Replies(List.of());

    public enum Stage {
        WAITING,
        PUBLISHED,
        FAILED,
        HANDED_OVER
    }

    /** @param reach null while nobody has told of any */
    public record Reply(
            UtteranceId utterance, Stage stage, @Nullable ReplyReach reach) {}

    public Replies {
        sent = List.copyOf(sent);
    }

    /** Nothing for what never set out. */
    public Optional<Stage> of(UtteranceId utterance) {
        return find(utterance).map(Reply::stage);
    }

    public Optional<Reply> find(UtteranceId utterance) {
        return sent.stream()
                .filter(reply -> reply.utterance().equals(utterance))
                .findFirst();
    }

    Replies after(ComplaintEvent event) {
        return switch (event) {
            case ReplyToPublish e -> with(e.utterance(), Stage.WAITING);
            case ReplyPublished e -> with(e.utterance(), Stage.PUBLISHED);
            case ReplyFailed e -> with(e.utterance(), Stage.FAILED);
            case ReplyHandedOver e -> with(e.utterance(), Stage.HANDED_OVER);
            case ReplyReached e ->
                find(e.utterance())
                        .map(reply -> with(new Reply(e.utterance(), reply.stage(), e.reach())))
                        .orElse(this);
            default -> this;
        };
    }

    private Replies with(UtteranceId utterance, Stage stage) {
        return with(
                new Reply(utterance, stage, find(utterance).map(Reply::reach).orElse(null)));
    }

    private Replies with(Reply next) {
        List<Reply> all = Stream.concat(
                        sent.stream().filter(reply -> !reply.utterance().equals(next.utterance())), Stream.of(next))
                .toList();
        return new Replies(all.subList(Math.max(0, all.size() - REMEMBERED), all.size()));
    }
}
