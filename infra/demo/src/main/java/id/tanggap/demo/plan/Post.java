package id.tanggap.demo.plan;

import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.complaint.RefusalReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen wrote, and what is known of it to who invented it.
 *
 * @param number counted from 0 in the order of days
 * @param answerer who can do something about it
 * @param tagged the account that it names; null for the web form
 * @param reached whose account that is, null if it is nobody's own
 * @param place what the citizen said of it for certain
 * @param outbreak what it belongs to
 * @param refused why it is no complaint, null if it is one
 */
record Post(
        int number,
        Kind kind,
        Village village,
        Office answerer,
        Channel channel,
        Origin origin,
        String id,
        Citizen citizen,
        String text,
        @Nullable String address,
        @Nullable OfficialAccount tagged,
        @Nullable Office reached,
        @Nullable PlaceCode place,
        Season.@Nullable Outbreak outbreak,
        @Nullable RefusalReason refused,
        Instant postedAt,
        Instant capturedAt,
        Telling telling,
        Writing writing) {

    /** Whether it came to an office that cannot do anything about it. */
    boolean misdirected() {
        return reached != null && !reached.equals(answerer);
    }

    /** Who fills in the form says what it is about. */
    boolean saysItsKind() {
        return channel.equals(Channel.WEB) && refused == null;
    }
}
