package id.tanggap.command.reply;

import id.tanggap.command.conversation.Button;
import id.tanggap.command.conversation.Choice;
import id.tanggap.command.conversation.Wish;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.UtteranceId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One part of a reply.
 *
 * @param what it is and where it goes
 * @param state where it was when it was taken
 * @param attempts how often it was taken
 * @param setOutAt since when it is on its way
 * @param triedAt since when it may stand on the platform; null while it certainly does not
 * @param prepared what the platform made ready of it, and still has to publish
 */
record Parcel(
        long id,
        Label what,
        State state,
        int attempts,
        Instant setOutAt,
        @Nullable Instant triedAt,
        @Nullable String prepared) {

    enum State {
        WAITING,
        SENDING,
        /** It was sent, and nobody knows whether it arrived. */
        UNCLEAR,
        PUBLISHED,
        FAILED,
        HANDED_OVER;

        String stored() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State ofStored(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** The most urgent first. */
    enum Kind {
        /** Without whose answer an office cannot go on. */
        QUESTION,
        WORDS,
        /** A question that one of two words answers. */
        CHOICE,
        /** Who may read it, which the citizen is asked in a private chat. */
        VISIBILITY,
        /** That the complaint has come in, and its tracking code, below the post. */
        RECEIPT,
        /** The same to the citizen alone. */
        PRIVATE_RECEIPT;

        /** What may be tapped below it. */
        List<Button> buttons() {
            return switch (this) {
                case CHOICE -> List.of(Choice.values());
                case VISIBILITY -> List.of(Wish.values());
                case QUESTION, WORDS, RECEIPT, PRIVATE_RECEIPT -> List.of();
            };
        }

        /** Whether it is no public comment. */
        boolean isToTheCitizenAlone() {
            return this == PRIVATE_RECEIPT;
        }

        /** Whether nobody wrote it: no person need see to it where the program cannot. */
        boolean isSaidByItself() {
            return compareTo(WORDS) > 0;
        }

        String stored() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind ofStored(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * @param complaint below whose post it goes
     * @param saidOf the complaint of which it was said
     * @param part from 1 on
     */
    record Label(
            ComplaintId complaint,
            ComplaintId saidOf,
            UtteranceId utterance,
            int part,
            Kind kind,
            Channel channel,
            OfficialAccount account) {}

    /** Whether it may stand on the platform already. */
    boolean mayBeThere() {
        return state != State.WAITING && triedAt != null;
    }
}
