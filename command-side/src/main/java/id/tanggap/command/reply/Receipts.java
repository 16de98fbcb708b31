package id.tanggap.command.reply;

import id.tanggap.command.whatsapp.Consents;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.UtteranceId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What a citizen is told as soon as a complaint has come in, where the government wants it so. */
final class Receipts {

    private final SaidByItself wanted;
    private final Consents consents;
    private final Set<Channel> toTheCitizenAlone;

    /** @param toTheCitizenAlone where something can be told to the author of a post alone */
    Receipts(SaidByItself wanted, Consents consents, Set<Channel> toTheCitizenAlone) {
        this.wanted = wanted;
        this.consents = consents;
        this.toTheCitizenAlone = Set.copyOf(toTheCitizenAlone);
    }

    record Given(Parcel.Kind kind, Ways.Through way) {}

    Optional<Parcel.Kind> kind(Channel channel) {
        return switch (wanted.receipt(channel)) {
            case NONE -> Optional.empty();
            case PUBLIC -> Optional.of(channel.isPrivate() ? Parcel.Kind.PRIVATE_RECEIPT : Parcel.Kind.RECEIPT);
            case PRIVATE ->
                toTheCitizenAlone.contains(channel) ? Optional.of(Parcel.Kind.PRIVATE_RECEIPT) : Optional.empty();
        };
    }

    /** There is one for a complaint. */
    static UtteranceId utterance(ComplaintCaptured captured) {
        return UtteranceId.ofRecord(captured.complaint(), "receipt", captured.at());
    }

    /** Where chats close, it asks whether we may write any time. */
    void given(ComplaintCaptured captured, Instant now) {
        if (captured.channel().equals(Channel.WHATSAPP)) {
            consents.ask(captured.citizen(), now);
        }
    }

    String words(ComplaintCaptured captured) {
        String words = "Terima kasih, laporan Anda sudah kami terima dengan kode pelacakan "
                + captured.trackingCode().value() + ". Simpan kode ini untuk mengikuti tindak lanjutnya.";
        return captured.channel().equals(Channel.WHATSAPP)
                ? consents.askedWith(captured.citizen())
                        .map(question -> words + " " + question + " Balas SETUJU bila boleh, STOP bila tidak.")
                        .orElse(words)
                : words;
    }
}
