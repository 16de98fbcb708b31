package id.tanggap.query.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.EscalationLevel;
import id.tanggap.events.complaint.HidingReason;
import id.tanggap.events.complaint.HidingRefusal;
import id.tanggap.events.complaint.Removal;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.events.person.PersonId;
import id.tanggap.query.elastic.DocumentMapper;
import id.tanggap.query.projection.folding.Document;
import id.tanggap.query.projection.folding.Projection;
import id.tanggap.query.search.PublicComplaint;
import id.tanggap.query.unsealing.Unsealing;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the documents of one complaint say after so many events. */
class DocumentsTest {
    private static final JsonMapper MAPPER = DocumentMapper.create();
    private static final Happenings IT = Happenings.inTheOpen("1");

    private final DeskProjection desk = new DeskProjection();
    private final PublicProjection publicly = new PublicProjection(Happenings.GRAIN);

    /** As it is after the last of them, and written after each. */
    private static <D extends Document> D after(
            Projection<ComplaintEvent, CaseFile, D> projection, ComplaintEvent... events) {
        return after(projection, Happenings.unsealing(), events);
    }

    private static <D extends Document> D after(
            Projection<ComplaintEvent, CaseFile, D> projection, Unsealing keys, ComplaintEvent... events) {
        CaseFile file = null;
        D document = null;
        for (int sequence = 0; sequence < events.length; sequence++) {
            file = projection.evolve(file, events[sequence], sequence);
            document = projection.render(IT.id().value(), sequence + 1, file, keys);
            assertThat(document.id()).isEqualTo(IT.id().value());
            assertThat(document.version()).isEqualTo(sequence + 1);
            if (document instanceof DeskDocument written) {
                assertThat(MAPPER.readValue(MAPPER.writeValueAsString(written), DeskDocument.class))
                        .isEqualTo(written);
            }
        }
        return document;
    }

    private static ComplaintEvent[] and(ComplaintEvent[] events, ComplaintEvent another) {
        ComplaintEvent[] more = Arrays.copyOf(events, events.length + 1);
        more[events.length] = another;
        return more;
    }

    @Test
    void theDeskHasEverythingInClear() {
        DeskDocument document = after(
                desk,
                IT.captured(1, "Jalan berlubang, hubungi 0812-3456-7890"),
                IT.categorised(2, "jalan"),
                IT.located(3, "36.04.05.2001", "depan pasar"),
                IT.assigned(4, "dinas-pu"),
                IT.answered(5, "dinas-pu", "Siap"),
                IT.resolved(6, "dinas-pu", "Ditambal"));

        assertThat(document.texts().text()).isEqualTo("Jalan berlubang, hubungi 0812-3456-7890");
        assertThat(document.texts().author()).isEqualTo("Warga Contoh");
        assertThat(document.texts().posted().postId()).isEqualTo("1");
        assertThat(document.texts().address()).isEqualTo("depan pasar");
        assertThat(document.texts().answers()).extracting(Said::text).containsExactly("Siap");
        assertThat(document.texts().solution()).isEqualTo("Ditambal");
        assertThat(document.life().offices().head()).isEqualTo("dinas-pu.kepala");
        assertThat(document.routing()).isEqualTo(new Offices.Routing("tagged-account", "@dinaspu_contoh"));
        assertThat(MAPPER.writeValueAsString(document))
                .contains("\"status\":\"resolved\"", "\"opd\":\"dinas-pu\"", "\"channel\":\"instagram\"");
    }

    @Test
    void whoComplainedIsOnTheDeskOnlyWhereEverybodySeesIt() {
        assertThat(MAPPER.writeValueAsString(after(desk, BY_WHATSAPP.captured(1, "Air mati"))))
                .doesNotContain("Warga Contoh", "author", "contact", "permalink");
        assertThat(MAPPER.writeValueAsString(
                        after(desk, IT.captured(1, "Jalan berlubang"), IT.chosen(2, Visibility.CONFIDENTIAL))))
                .doesNotContain("Warga Contoh", "permalink");
        assertThat(following(BY_WHATSAPP.captured(1, "Air mati")).whoComplained(BY_WHATSAPP.id()))
                .hasValueSatisfying(contact -> assertThat(contact.name()).isEqualTo("Warga Contoh"));
        assertThat(following(BY_WHATSAPP.captured(1, "Air mati"), BY_WHATSAPP.redacted(2))
                        .whoComplained(BY_WHATSAPP.id()))
                .hasValue(new Readings.Contact(null, null));
    }

    @Test
    void whatNamesAPersonIsReadByEverybodyAfterALook() {
        ComplaintEvent[] named = {IT.captured(1, "Pak Joko minta uang"), IT.personNamed(1)};
        assertThat(after(publicly, named).shown()).isNull();
        assertThat(following(named).followed(IT.id()))
                .hasValueSatisfying(
                        followed -> assertThat(followed.shown().publicity()).isEqualTo("unseen"));
        PublicDocument read = after(publicly, named[0], named[1], IT.lookedAt(2));
        assertThat(MAPPER.writeValueAsString(read).split("Joko", -1))
                .as("the name stands in the text and nowhere else, by which somebody could be sought")
                .hasSize(MAPPER.writeValueAsString(read.shown().texts()).split("Joko", -1).length);
    }

    @Test
    void whoseNameIsToldLaterIsNamedOnTheDeskAndMaskedForThePublic() {
        assertThat(after(desk, IT.captured(1, "Jalan berlubang"), IT.named(2, "Siti Contoh"))
                        .texts()
                        .author())
                .isEqualTo("Siti Contoh");
        assertThat(read(after(
                                publicly,
                                IT.captured(1, "Jalan berlubang"),
                                IT.named(2, "Siti Contoh"),
                                IT.assigned(3, "dinas-pu"),
                                IT.answered(4, "dinas-pu", "Terima kasih Siti Contoh")))
                        .answers())
                .extracting(Said::text)
                .containsExactly("Terima kasih [nama pelapor]");
    }

    @Test
    void anErasedCitizenLeavesTheStatisticsAndNoWord() {
        DeskDocument document = after(
                desk,
                IT.captured(1, "Jalan berlubang"),
                IT.assigned(4, "dinas-pu"),
                IT.asked(5, "dinas-pu"),
                IT.told(6),
                IT.answered(7, "dinas-pu", "Siap"),
                IT.resolved(8, "dinas-pu", "Ditambal"),
                IT.redacted(9));

        assertThat(MAPPER.writeValueAsString(document))
                .doesNotContain("berlubang", "Warga", "1111", "mana tepatnya", "pasar", "Siap", "Ditambal", "sesudah");
        assertThat(document.life().counts().answered()).isEqualTo(1);
        assertThat(document.measures()).containsKeys("citizens-wait", "resolution");
    }

    @Test
    void whoHasToLookIsShownUntilItIsSettled() {
        ComplaintEvent[] missed = {
            IT.captured(1, "Jalan berlubang"),
            IT.assigned(4, "dinas-pu"),
            IT.missed(65, "dinas-pu", DeadlineKind.FIRST_RESPONSE, 64),
            IT.escalated(65, EscalationLevel.HEAD, DeadlineKind.FIRST_RESPONSE)
        };
        assertThat(after(desk, missed).escalation()).isEqualTo("head");

        DeskDocument answered = after(desk, and(missed, IT.answered(70, "dinas-pu", "Siap")));
        assertThat(answered.escalation()).isNull();
        assertThat(answered.attention().missed()).as("it was late").hasSize(1);

        DeskDocument inTime = after(desk, and(missed, IT.answered(60, "dinas-pu", "Siap")));
        assertThat(inTime.attention().missed()).as("it only reached us late").isEmpty();
    }

    @Test
    void aTextWhoseKeyIsGoneIsAbsentAndNoError() {
        DeskDocument document = after(desk, _ -> null, IT.captured(1, "Jalan berlubang"), IT.assigned(4, "dinas-pu"));

        assertThat(document.texts().text()).isNull();
        assertThat(document.life().status()).isEqualTo(Status.ASSIGNED);
    }

    @Test
    void thePublicSeesWhatIsMaskedAndNobodysName() {
        PublicDocument document = after(
                publicly,
                IT.captured(1, "Jalan berlubang @dinaspu_contoh @tetangga, hubungi 0812-3456-7890"),
                IT.located(3, "36.04.05.2001", "depan rumah nomor 3"),
                IT.assigned(4, "dinas-pu"),
                IT.answered(5, "dinas-pu", "Terima kasih Ibu Warga Contoh, NIK 3201011203900001 sudah kami cek"));

        assertThat(document.visible()).isTrue();
        assertThat(read(document).text()).isEqualTo("Jalan berlubang @dinaspu_contoh [akun], hubungi [nomor telepon]");
        assertThat(read(document).answers())
                .extracting(Said::text)
                .containsExactly("Terima kasih Ibu [nama pelapor], NIK [nomor] sudah kami cek");
        assertThat(read(document).steps())
                .extracting(PublicDocument.Step::what)
                .containsExactly("captured", "assigned", "answered");
        assertThat(json(document)).doesNotContain("Warga", "rumah", "petugas", "kepala", "1111", "contoh.id/p");
    }

    @Test
    void whatIsWithheldOrRefusedLeavesNothingToSee() {
        for (ComplaintEvent hiding :
                List.of(IT.withheld(9), IT.refused(9), IT.removed(9, Removal.DELETED), IT.removed(9, Removal.HIDDEN))) {
            PublicDocument document = after(publicly, IT.captured(1, "Jalan berlubang"), hiding);

            assertThat(json(document)).isEqualTo(placeholder(IT, 2));
        }
    }

    @Test
    void whatItsPlatformShowsAgainIsSeenAgainAndAReleaseAloneDoesNotBringItBack() {
        assertThat(after(publicly, IT.captured(1, "Jalan berlubang"), IT.removed(2, Removal.HIDDEN), IT.restored(3))
                        .visible())
                .isTrue();
        assertThat(after(
                                publicly,
                                IT.captured(1, "Jalan berlubang"),
                                IT.removed(2, Removal.DELETED),
                                IT.withheld(3),
                                IT.released(4))
                        .visible())
                .isFalse();
    }

    @Test
    void theDeskKeepsThatItsPostWasRemoved() {
        assertThat(Happenings.life(IT.captured(1, "Jalan berlubang"), IT.removed(2, Removal.DELETED))
                        .removed())
                .isEqualTo("deleted");
    }

    @Test
    void whatIsReleasedIsSeenAsIfItHadNeverBeenWithheld() {
        PublicDocument released = after(
                publicly,
                IT.captured(1, "Jalan berlubang"),
                IT.withheld(2),
                IT.assigned(3, "dinas-pu"),
                IT.answered(4, "dinas-pu", "Siap, 0812-3456-7890"),
                IT.released(5));

        assertThat(released.visible()).isTrue();
        assertThat(read(released).text()).isEqualTo("Jalan berlubang");
        assertThat(read(released).answers()).extracting(Said::text).containsExactly("Siap, [nomor telepon]");
        assertThat(read(released).status()).isEqualTo(PublicStatus.ANSWERED);
        assertThat(read(released).steps()).hasSize(3);
    }

    @Test
    void whatWasErasedWhileWithheldStaysErasedWhenReleased() {
        PublicDocument released =
                after(publicly, IT.captured(1, "Jalan berlubang"), IT.withheld(2), IT.redacted(3), IT.released(4));

        assertThat(released.visible()).isTrue();
        assertThat(read(released).text()).isNull();
        assertThat(MAPPER.writeValueAsString(released)).doesNotContain("berlubang", "Warga");
    }

    private static String placeholder(Happenings it, long version) {
        return "{\"id\":\"%s\",\"version\":%d,\"visible\":false}"
                .formatted(it.id().value(), version);
    }

    private static final Happenings BY_WHATSAPP = Happenings.inTheOpen(Channel.WHATSAPP, "wamid.1");

    private static Readings following(ComplaintEvent... events) {
        return new Readings(_ -> Stream.of(events), Happenings.unsealing(), Happenings.GRAIN);
    }

    @Test
    void whatCameByAPrivateChannelTellsItsFollowerHowFarItIsAndNotAWord() {
        ComplaintEvent[] events = {
            BY_WHATSAPP.captured(1, "Saya sakit TBC"),
            BY_WHATSAPP.categorised(2, "kesehatan"),
            BY_WHATSAPP.located(3, "36.04.05.2001", "depan rumah"),
            BY_WHATSAPP.assigned(4, "dinas-kesehatan"),
            BY_WHATSAPP.answered(5, "dinas-kesehatan", "Obat TBC ada"),
            BY_WHATSAPP.resolved(6, "dinas-kesehatan", "Sudah berobat")
        };
        assertThat(json(after(publicly, events))).isEqualTo(placeholder(IT, 6));

        PublicDocument document = following(events).followed(BY_WHATSAPP.id()).orElseThrow();

        assertThat(document.visible()).as("found and listed").isFalse();
        assertThat(document.version()).isEqualTo(6);
        assertThat(read(document).publicity()).isEqualTo(PublicDocument.PRIVATE);
        assertThat(read(document).trackingCode()).isNotNull();
        assertThat(read(document).status()).isEqualTo(PublicStatus.RESOLVED);
        assertThat(read(document).opd()).isEqualTo("dinas-kesehatan");
        assertThat(read(document).resolvedAt()).isEqualTo(Happenings.GRAIN.day(Happenings.at(6)));
        assertThat(read(document).steps())
                .extracting(PublicDocument.Step::what)
                .containsExactly("captured", "assigned", "answered", "resolved");
        assertThat(json(document))
                .doesNotContain("TBC", "berobat", "sesudah", "bukti.jpg", "36.04", "\"kesehatan\"", "Warga");
    }

    @Test
    void whoHasItsKeyReadsItAsThePublicWouldAndItStaysPrivate() {
        PublicDocument document = following(
                        BY_WHATSAPP.captured(1, "Air mati, hub 0812-3456-7890"),
                        BY_WHATSAPP.assigned(2, "pdam"),
                        BY_WHATSAPP.asked(3, "pdam"))
                .worded(BY_WHATSAPP.id())
                .orElseThrow();

        assertThat(read(document).text()).isEqualTo("Air mati, hub [nomor telepon]");
        assertThat(read(document).questions()).extracting(Said::text).containsExactly("di mana tepatnya?");
        assertThat(document.visible()).isFalse();
        assertThat(read(document).publicity()).isEqualTo(PublicDocument.PRIVATE);
    }

    @Test
    void whatIsHeldBackIsFollowedByNobody() {
        ComplaintEvent[][] courses = {
            {},
            {IT.captured(1, "Jalan rusak"), IT.withheld(2)},
            {BY_WHATSAPP.captured(1, "Air mati"), BY_WHATSAPP.withheld(2)},
            {BY_WHATSAPP.captured(1, "Air mati"), BY_WHATSAPP.refused(2), BY_WHATSAPP.withheld(3)},
            {BY_WHATSAPP.captured(1, "Air mati"), BY_WHATSAPP.removed(2, Removal.DELETED)}
        };
        for (ComplaintEvent[] events : courses) {
            assertThat(following(events).followed(BY_WHATSAPP.id())).isEmpty();
            assertThat(following(events).worded(BY_WHATSAPP.id())).isEmpty();
        }
    }

    @Test
    void whoHasTheTrackingCodeHearsThatItWasRefusedAndWhy() {
        for (Happenings it : List.of(IT, BY_WHATSAPP)) {
            ComplaintEvent[] refused = {it.captured(1, "Selamat pagi"), it.refused(2)};
            assertThat(json(after(publicly, refused))).isEqualTo(placeholder(IT, 2));

            PublicDocument document = following(refused).followed(it.id()).orElseThrow();

            assertThat(read(document).status()).isEqualTo(PublicStatus.REFUSED);
            assertThat(read(document).refused()).isEqualTo("not-a-complaint");
            assertThat(read(document).hidesItsWords()).isTrue();
            assertThat(json(document)).doesNotContain("Selamat", "salam");
        }
    }

    @Test
    void everybodyIsToldTheDayAndNoTimeAndNoWayToTheCitizensOwnPost() {
        PublicDocument document = after(
                publicly,
                IT.captured(1, "Jalan rusak"),
                IT.assigned(2, "dinas-pu"),
                IT.begun(3, "dinas-pu"),
                IT.answered(4, "dinas-pu", "Tim berangkat"),
                IT.resolved(5, "dinas-pu", "Sudah ditambal"));

        assertThat(json(document))
                .contains("Tim berangkat")
                .doesNotContainPattern("[0-9]T(?!17:00:00Z)[0-9:.]+Z")
                .doesNotContain("permalink\":\"");
        assertThat(read(document).steps())
                .extracting(PublicDocument.Step::what, PublicDocument.Step::after)
                .containsExactly(
                        tuple("captured", 1),
                        tuple("assigned", 1),
                        tuple("begun", 1),
                        tuple("answered", 2),
                        tuple("resolved", 3));
    }

    @Test
    void whatIsHiddenLeavesItsPlaceTheDayAndTheReasonAndNoWord() {
        PublicDocument document = after(
                publicly,
                IT.captured(1, "Itu rumah saya"),
                IT.answered(2, "pu", "Kami cek"),
                IT.askedToHide(3, 5000),
                IT.hidden(4, HidingReason.HARM));

        assertThat(document.visible()).as("counted as before").isTrue();
        assertThat(read(document).text()).isNull();
        Message post = read(document).conversation().getFirst();
        assertThat(post.text()).isNull();
        assertThat(post.wording().hiding())
                .isEqualTo(new Message.Concealment(
                        Happenings.GRAIN.day(Happenings.at(4)),
                        null,
                        "harm",
                        null,
                        IT.id().value()));
        assertThat(json(document)).contains("Kami cek").doesNotContain("rumah", "itu saya");
        assertThat(after(
                                publicly,
                                IT.captured(1, "Itu rumah saya"),
                                IT.askedToHide(3, 5000),
                                IT.hidden(4, HidingReason.HARM),
                                IT.stays(5, HidingRefusal.PUBLIC_OFFICE))
                        .shown()
                        .texts()
                        .text())
                .as("after an objection")
                .isEqualTo("Itu rumah saya");
    }

    @Test
    void aRequestToHideIsDueAtTheDeskUntilItIsDecidedEvenOfWhatIsResolved() {
        assertThat(Owed.on(
                        Happenings.file(
                                        IT.captured(1, "Jalan"),
                                        IT.assigned(2, "pu"),
                                        IT.resolved(3, "pu", "Beres"),
                                        IT.askedToHide(4, 90))
                                .holding()
                                .timeSheet(),
                        Happenings.file(IT.captured(1, "Jalan"), IT.askedToHide(4, 90))
                                .disclosure()
                                .hidings()))
                .containsExactly(new Owed("hiding", "triage-desk", null, Happenings.at(90)));
        assertThat(Happenings.file(IT.captured(1, "Jalan"), IT.askedToHide(4, 90), IT.hidden(5, HidingReason.HARM))
                        .disclosure()
                        .hidings()
                        .decideBy())
                .isNull();
    }

    /** The index of the public may be a moment behind its citizen's agreement. */
    @Test
    void whatHasJustBecomePublicIsFollowedAsEverybodyReadsIt() {
        ComplaintEvent[] agreed = {BY_WHATSAPP.captured(1, "Air mati, hub 0812-3456-7890"), BY_WHATSAPP.agreed(2)};

        assertThat(following(agreed).followed(BY_WHATSAPP.id()))
                .hasValueSatisfying(document -> assertThat(document.shown())
                        .isEqualTo(after(publicly, agreed).shown()));
        assertThat(following(agreed).worded(BY_WHATSAPP.id())).isEmpty();
    }

    @Test
    void aPrivateOneThatIsAnsweredWithAnotherPointsThere() {
        Happenings other = Happenings.inTheOpen("2");

        assertThat(following(BY_WHATSAPP.captured(1, "Air mati"), BY_WHATSAPP.merged(2, other.id()))
                        .followed(BY_WHATSAPP.id()))
                .hasValueSatisfying(document -> assertThat(read(document).mergedInto())
                        .isEqualTo(other.id().value()));
    }

    /** Nobody's key is even asked for where nothing may be read. */
    @Test
    void whatIsNotReadIsNotOpened() {
        Unsealing locked = text -> {
            throw new AssertionError("opened " + text);
        };
        CaseFile file =
                Happenings.file(IT.captured(1, "Jalan berlubang"), IT.answered(2, "pu", "Siap"), IT.withheld(3));

        assertThat(publicly.sealedUnder(file)).isEmpty();
        assertThat(json(publicly.render(IT.id().value(), 3, file, locked))).isEqualTo(placeholder(IT, 3));
        assertThat(new Readings(_ -> Stream.of(BY_WHATSAPP.captured(1, "Air mati")), locked, Happenings.GRAIN)
                        .followed(BY_WHATSAPP.id()))
                .isPresent();
    }

    @Test
    void whoseKeysAreNeededIsSaidBeforehand() {
        CaseFile file = Happenings.file(IT.captured(1, "Jalan berlubang"), IT.answered(2, "pu", "Siap"));

        assertThat(desk.sealedUnder(file)).containsExactly(new PersonId(Happenings.CITIZEN));
        assertThat(publicly.sealedUnder(file)).containsExactly(new PersonId(Happenings.CITIZEN));
        assertThat(desk.sealedUnder(CaseFile.after(file, IT.redacted(3)))).isEmpty();
    }

    @Test
    void theCitizensAgreementOrAReleaseOpensItToThePublic() {
        for (ComplaintEvent opening : List.of(BY_WHATSAPP.agreed(3), BY_WHATSAPP.released(3))) {
            PublicDocument document = after(publicly, BY_WHATSAPP.captured(1, "Air mati, hub 0812-3456-7890"), opening);

            assertThat(document.visible()).isTrue();
            assertThat(read(document).publicity()).isEqualTo(PublicDocument.PUBLIC);
            assertThat(read(document).text()).isEqualTo("Air mati, hub [nomor telepon]");
        }
    }

    @Test
    void whatIsPrivateAndWithheldNeedsMoreThanAnAgreement() {
        PublicDocument agreed =
                after(publicly, BY_WHATSAPP.captured(1, "Air mati"), BY_WHATSAPP.withheld(2), BY_WHATSAPP.agreed(3));
        assertThat(json(agreed)).isEqualTo(placeholder(IT, 3));

        PublicDocument released = after(
                publicly,
                BY_WHATSAPP.captured(1, "Air mati"),
                BY_WHATSAPP.withheld(2),
                BY_WHATSAPP.agreed(3),
                BY_WHATSAPP.released(4));
        assertThat(released.visible()).isTrue();
    }

    @Test
    void theDeskKnowsWhyThePublicDoesNotSeeIt() {
        assertThat(after(desk, BY_WHATSAPP.captured(1, "Air mati")).life().privateOn())
                .isEqualTo("whatsapp");
        assertThat(after(desk, BY_WHATSAPP.captured(1, "Air mati"), BY_WHATSAPP.agreed(2))
                        .life()
                        .privateOn())
                .isNull();
        assertThat(after(desk, IT.captured(1, "Jalan rusak")).life().privateOn())
                .isNull();
    }

    @Test
    void whatIsPrivateIsMeasuredAsWhatIsPublic() {
        DeskDocument document = after(
                desk,
                BY_WHATSAPP.captured(1, "Air mati"),
                BY_WHATSAPP.assigned(4, "pdam"),
                BY_WHATSAPP.answered(5, "pdam", "Siap"));

        assertThat(document.measures()).containsKeys("citizens-wait", "first-response");
    }

    @Test
    void whatStaffCoverIsCoveredInEveryTextUntilTheyUncoverIt() {
        PublicDocument covered = after(
                publicly,
                IT.captured(1, "Joko Widagdo buang sampah"),
                IT.answered(2, "dinas-pu", "Pak JOKO  WIDAGDO kami tegur"),
                IT.masked(3, "Joko Widagdo"),
                IT.resolved(4, "dinas-pu", "Joko Widagdo sudah ditegur", "https://contoh.id/joko-widagdo.jpg"));
        assertThat(read(covered).text()).isEqualTo("[ditutup] buang sampah");
        assertThat(read(covered).answers()).extracting(Said::text).containsExactly("Pak [ditutup] kami tegur");
        assertThat(read(covered).solution()).isEqualTo("[ditutup] sudah ditegur");

        PublicDocument uncovered = after(
                publicly,
                IT.captured(1, "Joko Widagdo buang sampah"),
                IT.masked(2, "Joko Widagdo", "sampah"),
                IT.unmasked(3, "Joko Widagdo"));
        assertThat(read(uncovered).text()).isEqualTo("Joko Widagdo buang [ditutup]");
    }

    @Test
    void theDeskListsWhatIsCoveredUntilItsCitizenIsErased() {
        assertThat(after(
                                desk,
                                IT.captured(1, "Joko buang sampah"),
                                IT.masked(2, "Joko", "sampah"),
                                IT.unmasked(3, "sampah"))
                        .masked())
                .containsExactly("Joko");
        assertThat(after(desk, IT.captured(1, "Joko buang sampah"), IT.masked(2, "Joko"), IT.redacted(3))
                        .masked())
                .isEmpty();
    }

    @Test
    void aLinkThatTellsOfSomebodyIsNotShown() {
        PublicDocument document = after(
                publicly,
                IT.captured(1, "Jalan rusak"),
                IT.resolved(2, "dinas-pu", "Beres", "https://contoh.id/3604051205900001/foto.jpg"));

        assertThat(read(document).evidence()).containsExactly(new Proof(null, "sesudah"));
        assertThat(json(document)).doesNotContain("3604051205900001");
    }

    @Test
    void aMergedOnePointsToWhereItIsAnswered() {
        Happenings other = Happenings.inTheOpen("2");
        PublicDocument document = after(publicly, IT.captured(1, "Jalan berlubang"), IT.merged(2, other.id()));

        assertThat(document.visible()).isTrue();
        assertThat(read(document).mergedInto()).isEqualTo(other.id().value());
        assertThat(read(document).status()).isEqualTo(PublicStatus.MERGED);
    }

    @Test
    void theTimelineKeepsTextsSealed() {
        TimelineDocument entry = new TimelineProjection().evolve(null, IT.answered(5, "dinas-pu", "Siap"), 3);

        assertThat(entry.id()).isEqualTo(IT.id().value() + "-3");
        assertThat(entry.event()).isEqualTo("complaint.answered");
        assertThat(entry.opd()).isEqualTo("dinas-pu");
        assertThat(entry.user()).isEqualTo("dinas-pu.petugas");
        assertThat(entry.texts().get("answer").ciphertext()).isEqualTo("<Siap>");
    }

    private static String json(PublicDocument document) {
        return MAPPER.writeValueAsString(document);
    }

    /** As whoever asks the public index. */
    private static PublicComplaint read(PublicDocument document) {
        return MAPPER.readValue(json(document), PublicComplaint.class);
    }
}
