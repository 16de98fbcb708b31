package id.tanggap.command.reply;

import id.tanggap.command.intake.journal.Bell;
import id.tanggap.command.intake.post.Content.MessageStatus;
import id.tanggap.command.intake.post.Content.MessageStatus.Reached;
import id.tanggap.command.platform.ErrorTable;
import id.tanggap.events.complaint.HandOver;
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
    private final Bell bell;

    MessageNotices(Outbox outbox, Arrival arrival, Bell bell) {
        this.outbox = outbox;
        this.arrival = arrival;
        this.bell = bell;
    }

    /** In the caller's transaction. Of a message that is none of ours nothing is kept. */
    public void take(MessageStatus status) {
        parcel(status).ifPresent(parcel -> {
            if (status.reached() == Reached.FAILED) {
                failed(parcel, Objects.requireNonNullElse(status.code(), ""));
            } else {
                arrival.of(parcel, new Sent.Published(status.postId(), null, status.at()));
                outbox.reached(parcel, status.reached());
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

    private void failed(Parcel parcel, String code) {
        if (code.equals(Integer.toString(ErrorTable.WINDOW_CLOSED)) && parcel.state() != Parcel.State.PUBLISHED) {
            outbox.handedOver(parcel, HandOver.WINDOW_CLOSED);
        } else {
            outbox.neverDelivered(parcel, ErrorTable.WHATSAPP.meaning(code));
        }
    }
}
