package id.tanggap.command.reply;

import id.tanggap.command.complaint.reply.NoteReplyReached;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.intake.journal.Bell;
import id.tanggap.command.intake.post.Content.MessageStatus;
import id.tanggap.command.intake.post.Content.MessageStatus.Reached;
import id.tanggap.command.platform.ErrorTable;
import id.tanggap.events.complaint.HandOver;
import id.tanggap.events.complaint.ReplyReach;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a platform tells later of a message: that it was taken after all, how far it came, that it was never delivered. The
 * notices come in any order, and more than once.
 */
public class MessageNotices {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Outbox outbox;
    private final Arrival arrival;
    private final Grants grants;
    private final Bell bell;
    private final Clock clock;

    MessageNotices(Outbox outbox, Arrival arrival, Grants grants, Bell bell, Clock clock) {
        this.outbox = outbox;
        this.arrival = arrival;
        this.grants = grants;
        this.bell = bell;
        this.clock = clock;
    }

    /** In the caller's transaction. Of a message that is none of ours nothing is kept. */
    public void take(MessageStatus status) {
        parcel(status).ifPresent(parcel -> {
            if (status.reached() == Reached.FAILED) {
                failed(parcel, Objects.requireNonNullElse(status.code(), ""));
            } else {
                arrival.of(parcel, new Sent.Published(status.postId(), null, status.at()));
                outbox.reached(parcel, status.reached());
                reach(status.reached())
                        .ifPresent(reach -> grants.grant(new NoteReplyReached(
                                parcel.what().complaint(),
                                parcel.what().utterance(),
                                reach,
                                status.at(),
                                clock.instant())));
            }
            bell.ring();
        });
    }

    private Optional<Parcel> parcel(MessageStatus status) {
        return outbox.standing(status.channel(), status.postId())
                .or(() -> Optional.ofNullable(status.mark())
                        .filter(mark -> NUMBER.matcher(mark).matches())
                        .flatMap(mark -> outbox.numbered(status.channel(), Long.parseLong(mark))));
    }

    private static Optional<ReplyReach> reach(Reached reached) {
        return switch (reached) {
            case DELIVERED -> Optional.of(ReplyReach.DELIVERED);
            case READ -> Optional.of(ReplyReach.READ);
            case SENT, FAILED -> Optional.empty();
        };
    }

    private void failed(Parcel parcel, String code) {
        boolean isAPersons = !parcel.what().kind().isSaidByItself() && parcel.state() != Parcel.State.PUBLISHED;
        if (isAPersons && code.equals(Integer.toString(ErrorTable.WINDOW_CLOSED))) {
            outbox.handedOver(parcel, HandOver.WINDOW_CLOSED);
        } else {
            outbox.neverDelivered(parcel, ErrorTable.WHATSAPP.meaning(code));
        }
    }
}
