package id.tanggap.command.reply;

import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.complaint.UtteranceId;
import java.util.Optional;
import java.util.Set;

/** What a citizen is told as soon as a complaint has come in, where the government wants it so. */
final class Receipts {

    private final ReplyProperties properties;
    private final Set<Channel> toTheCitizenAlone;

    /** @param toTheCitizenAlone where something can be told to the author of a post alone */
    Receipts(ReplyProperties properties, Set<Channel> toTheCitizenAlone) {
        this.properties = properties;
        this.toTheCitizenAlone = Set.copyOf(toTheCitizenAlone);
    }

    record Given(Parcel.Kind kind, Ways.Through way) {}

    Optional<Parcel.Kind> kind(Channel channel) {
        return switch (properties.receipt(channel.word())) {
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

    static String words(TrackingCode code) {
        return "Terima kasih, laporan Anda sudah kami terima dengan kode pelacakan " + code.value()
                + ". Simpan kode ini untuk mengikuti tindak lanjutnya.";
    }
}
