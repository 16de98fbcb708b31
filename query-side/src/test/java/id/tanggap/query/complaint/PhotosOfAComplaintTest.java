package id.tanggap.query.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.HidingReason;
import id.tanggap.events.complaint.PhotoKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which photos staff, everybody and the citizen with the key are shown, in what is listed and in what is opened. */
class PhotosOfAComplaintTest {

    private static final Happenings PUBLICLY = Happenings.inTheOpen("1");
    private static final Happenings PRIVATELY = Happenings.inTheOpen(Channel.WHATSAPP, "wamid.1");
    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    @Test
    void whatWasShownInPublicEverybodySees() {
        Seen seen = new Seen(
                PUBLICLY,
                PUBLICLY.captured(1, "jalan berlubang"),
                PUBLICLY.posted(2, BEFORE),
                PUBLICLY.photographed(2, BEFORE, PhotoKind.REPORT),
                PUBLICLY.photographed(3, AFTER, PhotoKind.EVIDENCE));

        assertThat(seen.listedToEverybody()).containsExactly(PhotoKind.REPORT, PhotoKind.EVIDENCE);
        Seen hidden = seen.and(PUBLICLY.hidden(4, HidingReason.HARM));
        assertThat(hidden.listedToEverybody())
                .as("what the citizen showed goes with what the citizen said")
                .containsExactly(PhotoKind.EVIDENCE);
        assertThat(hidden.openToEverybody(BEFORE)).isFalse();
        assertThat(seen.openToEverybody(BEFORE)).isTrue();
        String url = "/api/complaints/" + PUBLICLY.id().value() + "/photos/"
                + PUBLICLY.photo(BEFORE).value();
        assertThat(seen.toStaff().getFirst())
                .isEqualTo(new ShownPhoto(
                        PUBLICLY.photo(BEFORE).value(),
                        PhotoKind.REPORT,
                        url + "/thumbnail",
                        url,
                        Happenings.at(2),
                        true,
                        null));
    }

    @Test
    void whatWasSentToUsNobodyButStaffSeesBeforeTheyReleaseIt() {
        Seen sent = new Seen(
                PUBLICLY, PUBLICLY.captured(1, "jalan berlubang"), PUBLICLY.photographed(2, BEFORE, PhotoKind.REPORT));
        assertThat(sent.listedToEverybody()).isEmpty();
        assertThat(sent.openToEverybody(BEFORE)).isFalse();
        assertThat(sent.openToStaff(BEFORE)).isTrue();

        assertThat(sent.and(PUBLICLY.photoReleased(3, BEFORE)).openToEverybody(BEFORE))
                .isTrue();
    }

    @Test
    void whatIsWithheldStaffAloneSee() {
        Seen seen = new Seen(
                PUBLICLY,
                PUBLICLY.captured(1, "jalan berlubang"),
                PUBLICLY.posted(2, BEFORE),
                PUBLICLY.photographed(2, BEFORE, PhotoKind.REPORT),
                PUBLICLY.photoWithheld(3, BEFORE));

        assertThat(seen.listedToEverybody()).isEmpty();
        assertThat(seen.openToEverybody(BEFORE)).isFalse();
        assertThat(seen.openToStaff(BEFORE)).isTrue();
        assertThat(seen.toStaff().getFirst().withheld()).isEqualTo("personal-data");
    }

    @Test
    void nobodySeesPhotosOfAComplaintThatIsWithheldButStaff() {
        Seen seen = new Seen(
                PUBLICLY,
                PUBLICLY.captured(1, "jalan berlubang"),
                PUBLICLY.posted(2, BEFORE),
                PUBLICLY.photographed(2, BEFORE, PhotoKind.REPORT),
                PUBLICLY.withheld(3));

        assertThat(seen.openToEverybody(BEFORE)).isFalse();
        assertThat(seen.openToCitizen(BEFORE)).isFalse();
        assertThat(seen.openToStaff(BEFORE)).isTrue();
    }

    @Test
    void ofAPrivateComplaintItsCitizenSeesWhatNobodyElseDoes() {
        Seen seen = new Seen(
                PRIVATELY,
                PRIVATELY.captured(1, "sumur keruh"),
                PRIVATELY.photographed(2, BEFORE, PhotoKind.REPORT),
                PRIVATELY.photographed(3, AFTER, PhotoKind.EVIDENCE));

        assertThat(seen.openToEverybody(BEFORE)).isFalse();
        assertThat(seen.openToEverybody(AFTER)).isFalse();
        assertThat(seen.openToCitizen(BEFORE)).isTrue();
        assertThat(seen.openToStranger(BEFORE)).isFalse();
    }

    @Test
    void aReleasedComplaintShowsWhatTheOfficeDidAndTheCitizensPhotoOnlyOnceThatIsReleased() {
        Seen released = new Seen(
                PRIVATELY,
                PRIVATELY.captured(1, "sumur keruh"),
                PRIVATELY.photographed(2, BEFORE, PhotoKind.REPORT),
                PRIVATELY.photographed(3, AFTER, PhotoKind.EVIDENCE),
                PRIVATELY.released(4));
        assertThat(released.listedToEverybody()).containsExactly(PhotoKind.EVIDENCE);
        assertThat(released.openToEverybody(BEFORE)).isFalse();

        Seen photoToo = released.and(PRIVATELY.photoReleased(5, BEFORE));
        assertThat(photoToo.listedToEverybody()).containsExactly(PhotoKind.REPORT, PhotoKind.EVIDENCE);
        assertThat(photoToo.openToEverybody(BEFORE)).isTrue();
    }

    @Test
    void ofAnErasedCitizenNobodySeesAny() {
        Seen seen = new Seen(
                PUBLICLY,
                PUBLICLY.captured(1, "jalan berlubang"),
                PUBLICLY.posted(2, BEFORE),
                PUBLICLY.photographed(2, BEFORE, PhotoKind.REPORT),
                PUBLICLY.redacted(3));

        assertThat(seen.toStaff()).isEmpty();
        assertThat(seen.openToStaff(BEFORE)).isFalse();
        assertThat(seen.openToEverybody(BEFORE)).isFalse();
    }

    private record Seen(Happenings of, ComplaintEvent... events) {

        Seen and(ComplaintEvent another) {
            return new Seen(
                    of, Stream.concat(Stream.of(events), Stream.of(another)).toArray(ComplaintEvent[]::new));
        }

        private Readings readings() {
            return new Readings(_ -> Stream.of(events), Happenings.unsealing(), Happenings.GRAIN);
        }

        List<ShownPhoto> toStaff() {
            return new DeskRendering(Happenings.file(events), Happenings.unsealing())
                    .document(of.id().value(), events.length)
                    .photos();
        }

        List<PhotoKind> listedToEverybody() {
            PublicDocument document = new PublicRendering(
                            Happenings.file(events), Happenings.unsealing(), Happenings.GRAIN)
                    .document(of.id().value(), events.length);
            return document.shown() == null
                    ? List.of()
                    : document.shown().photos().stream().map(ShownPhoto::kind).toList();
        }

        boolean openToStaff(String name) {
            return readings().photoForStaff(of.id(), of.photo(name)).isPresent();
        }

        boolean openToEverybody(String name) {
            return readings().photoForEverybody(of.id(), of.photo(name)).isPresent();
        }

        boolean openToCitizen(String name) {
            return readings()
                    .photoForItsCitizen(of.id(), of.photo(name), _ -> true)
                    .isPresent();
        }

        boolean openToStranger(String name) {
            return readings()
                    .photoForItsCitizen(of.id(), of.photo(name), _ -> false)
                    .isPresent();
        }
    }
}
