package id.tanggap.command.reply;

import static id.tanggap.command.reply.GoingOut.CITIZEN;
import static id.tanggap.command.reply.GoingOut.MAYOR;
import static id.tanggap.command.reply.GoingOut.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tanggap.command.complaint.Saying;
import id.tanggap.command.complaint.handling.ReceiveInformation;
import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.reply.SaidByItself.Receipt;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.HandOver;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.ReplyHandedOver;
import id.tanggap.events.complaint.ReplyPublished;
import id.tanggap.events.complaint.ReplyToPublish;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.person.Sealed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTheGovernmentSaysSomethingThenItGoesOutTest {

    private static final OfficialAccount X_MAYOR = new OfficialAccount(Channel.X, "17841", "bupati");
    private static final OfficialAccount X_PU = new OfficialAccount(Channel.X, "17842", "dinaspu");

    private GoingOut town = new GoingOut();

    @AfterEach
    void close() {
        town.close();
    }

    private ReplyToPublish goesOut(ComplaintId complaint) {
        return (ReplyToPublish) only(complaint);
    }

    private HandOver handedOver(ComplaintId complaint) {
        return ((ReplyHandedOver) only(complaint)).because();
    }

    private ComplaintEvent only(ComplaintId complaint) {
        assertThat(town.became(complaint)).hasSize(1);
        return town.became(complaint).getFirst();
    }

    @Test
    void itGoesOutByTheAccountThatWasNamed() {
        ComplaintId complaint = town.captured(Channel.X, "p1");

        town.answered(complaint, "Siap.");
        town.complaints.tellAllAgain();

        assertThat(goesOut(complaint).account()).isEqualTo(X_PU);
    }

    @Test
    void ofSeveralThatWereNamedTheSpeakersOwnAnswersElseTheFirstThatIsSignedIn() {
        town.tokens.put("17841", "token");
        ComplaintId office = town.captured(Channel.X, "p1", Origin.WEBHOOK, List.of(X_MAYOR, X_PU));
        ComplaintId mayor = town.captured(Channel.X, "p2", Origin.WEBHOOK, List.of(X_MAYOR, X_PU));
        town.assigned(office, "dinas-pu");
        town.said(office, "Siap.", GoingOut.head("dinas-pu"), null);
        town.answered(mayor, "Siap.");

        assertThat(goesOut(office).account()).isEqualTo(X_PU);
        assertThat(goesOut(mayor).account()).isEqualTo(X_MAYOR);
        town.tokens.remove("17841");
        ComplaintId signedIn = town.captured(Channel.X, "p3", Origin.WEBHOOK, List.of(X_MAYOR, X_PU));
        town.answered(signedIn, "Siap.");
        assertThat(goesOut(signedIn).account()).isEqualTo(X_PU);
    }

    @Test
    void belowOurOwnPostItsAccountAnswersWhoeverWasNamed() {
        ComplaintId complaint = ComplaintId.of(Channel.INSTAGRAM, "p1");
        town.spots.note(
                complaint,
                CITIZEN,
                new Post(
                        Channel.INSTAGRAM,
                        "p1",
                        List.of("media"),
                        "conversation",
                        null,
                        Author.named(Channel.INSTAGRAM, "warga", null),
                        null,
                        "@pemkab jalan rusak",
                        "17842",
                        Reach.AT_OUR_PLACE,
                        List.of(),
                        NOW,
                        Origin.WEBHOOK));
        town.captured(Channel.INSTAGRAM, "p1", Origin.WEBHOOK, List.of(GoingOut.MAYORS, GoingOut.PU));

        town.answered(complaint, "Siap.");

        assertThat(goesOut(complaint).account()).isEqualTo(GoingOut.PU);
    }

    @Test
    void whomALeaderSummonedAnswersBelowTheLeadersWords() {
        ComplaintId complaint = ComplaintId.of(Channel.INSTAGRAM, "media");
        town.spots.note(complaint, CITIZEN, post("media", null, Reach.CONVERSATION));
        town.spots.summoned(complaint, post("tag", "media", Reach.NAMES_US));
        town.spots.summoned(complaint, post("another", "media", Reach.NAMES_US));
        town.captured(Channel.INSTAGRAM, "media", Origin.WEBHOOK, List.of());

        town.answered(complaint, "Siap.");
        town.carry();

        assertThat(town.there.posted()).singleElement().satisfies(one -> {
            assertThat(one.below()).as("and not below media").isEqualTo(GoingOut.UNSEALED);
            assertThat(one.account()).isEqualTo("17842");
        });
        assertThat(town.became(complaint)).last().isInstanceOf(ReplyPublished.class);
    }

    private static Post post(String id, @Nullable String above, Reach reach) {
        return new Post(
                Channel.INSTAGRAM,
                id,
                above == null ? List.of() : List.of(above),
                "conversation",
                null,
                Author.named(Channel.INSTAGRAM, "warga", null),
                null,
                "jalan rusak",
                "17842",
                reach,
                List.of(),
                NOW,
                Origin.WEBHOOK);
    }

    @Test
    void whomNobodySummonedCannotAnswerThere() {
        ComplaintId complaint = town.captured(Channel.X, "p1", Origin.WEBHOOK, List.of());

        town.answered(complaint, "Siap.");

        assertThat(handedOver(complaint)).isEqualTo(HandOver.NOT_SUMMONED);
    }

    @Test
    void whereNoneIsSignedInOrThereIsNoWayAPersonAnswers() {
        town.tokens.clear();
        ComplaintId instagram = town.captured(Channel.INSTAGRAM, "p1");
        ComplaintId tiktok = town.captured(Channel.TIKTOK, "p1");

        town.answered(instagram, "Siap.");
        town.answered(tiktok, "Siap.");

        assertThat(handedOver(instagram)).isEqualTo(HandOver.NO_TOKEN);
        assertThat(handedOver(tiktok)).isEqualTo(HandOver.NO_WAY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Origin.class,
            names = {"FORM", "STAFF", "IMPORT"})
    void whatCameOtherwiseIsNotAnsweredThere(Origin origin) {
        ComplaintId complaint = town.captured(Channel.INSTAGRAM, "p1", origin, List.of(GoingOut.PU));

        town.answered(complaint, "Siap.");

        assertThat(town.became(complaint)).isEmpty();
    }

    @Test
    void whatWasSaidThereIsThereAlready() {
        ComplaintId complaint = town.captured(Channel.INSTAGRAM, "p1");

        town.said(complaint, "Siap.", new Actor(Actor.Kind.MAYOR, null, null), null);
        town.said(complaint, "Sudah.", MAYOR, "https://contoh.id/r1");
        Actor leader = new Actor(Actor.Kind.MAYOR, "bupati-2025", null);
        town.saidThere.add(UtteranceId.ofRequest("Segera.", leader, "answer", null));
        town.said(complaint, "Segera.", leader, null);

        assertThat(town.became(complaint)).isEmpty();
    }

    @Test
    void whatIsToldLongAfterItWasSaidGoesNowhere() {
        ComplaintId complaint = town.captured(Channel.INSTAGRAM, "p1");
        town.complaints.now(NOW.plus(Duration.ofDays(1)));

        town.answered(complaint, "Siap.");

        assertThat(town.became(complaint)).isEmpty();
    }

    @Test
    void whatCameInBeforeWeAnswerIsAnsweredWhereItWasUntilThen() {
        ComplaintId before = town.captured(Channel.X, "p1");
        town.later(Duration.ofHours(1));
        town.answeredSince = NOW.plus(Duration.ofHours(1));
        ComplaintId since = town.captured(Channel.X, "p2");

        town.answered(before, "Siap.");
        town.answered(since, "Siap.");

        assertThat(town.became(before)).isEmpty();
        assertThat(goesOut(since).account()).isEqualTo(X_PU);
    }

    @Test
    void aReplayTellsNothing() {
        ComplaintId complaint = town.captured(Channel.INSTAGRAM, "p1");
        town.answered(complaint, "Siap.");
        town.carry();

        town.complaints.replay();

        assertThat(town.there.posted()).hasSize(1);
    }

    @Test
    void whoseComplaintWasMergedIsToldToo() {
        ComplaintId first = town.captured(Channel.INSTAGRAM, "p1");
        ComplaintId second = town.captured(Channel.FACEBOOK, "p2");
        ComplaintId third = town.captured(Channel.X, "p3");
        town.merged.put(first, List.of(second));
        town.merged.put(second, List.of(third, first));

        town.answered(first, "Sudah ditambal.");
        town.carry();

        assertThat(town.there.posted())
                .extracting(PlatformDouble.Posted::below)
                .containsExactlyInAnyOrder("p1", "p2", "p3");
        assertThat(town.there.posted()).extracting(PlatformDouble.Posted::text).containsOnly("Sudah ditambal.");
    }

    @Test
    void whatIsSaidInPrivateIsToldToNobodyElse() {
        ComplaintId first = town.captured(Channel.WHATSAPP, "p1");
        ComplaintId second = town.captured(Channel.FACEBOOK, "p2");
        town.merged.put(first, List.of(second));

        town.answered(first, "Pak Joko, sudah ditambal.");

        assertThat(goesOut(first).account().platform()).isEqualTo(Channel.WHATSAPP);
        assertThat(town.became(second)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "berhenti.", " Stop "})
    void whoWroteStopIsNotWrittenToUntilTheySayOtherwise(String word) {
        ComplaintId complaint = town.captured(Channel.WHATSAPP, "p1");
        wrote(complaint, "jangan stop dulu", "1");
        town.answered(complaint, "satu");
        wrote(complaint, word, "2");
        town.answered(complaint, "dua");
        wrote(complaint, "mulai", "3");
        town.answered(complaint, "tiga");

        town.carry();

        assertThat(town.there.posted()).extracting(PlatformDouble.Posted::text).containsExactly("satu", "tiga");
        assertThat(town.complaints.events(complaint, ReplyHandedOver.class))
                .extracting(ReplyHandedOver::because)
                .containsExactly(HandOver.OPTED_OUT);
    }

    private void wrote(ComplaintId complaint, String words, String post) {
        town.complaints.wish(new ReceiveInformation(
                complaint, Saying.inPost(Channel.WHATSAPP, post), new Sealed(CITIZEN, words), Actor.CITIZEN, NOW));
    }

    @Test
    void aReceiptIsGivenWhereTheGovernmentWantsItAndOnceForAComplaint() {
        town.close();
        town = new GoingOut(
                new SaidByItself(
                        Map.of("instagram", Receipt.PUBLIC, "facebook", Receipt.PRIVATE, "x", Receipt.PRIVATE),
                        Map.of(),
                        false),
                "");
        town.captured(Channel.INSTAGRAM, "p1");
        town.captured(Channel.FACEBOOK, "p2");
        ComplaintId x = town.captured(Channel.X, "p3");
        ComplaintId threads = town.captured(Channel.THREADS, "p4");

        town.carry();
        town.complaints.tellAllAgain();
        town.carry();

        assertThat(town.there.posted())
                .extracting(PlatformDouble.Posted::below, PlatformDouble.Posted::mark)
                .containsExactlyInAnyOrder(tuple("p1", ""), tuple("p2", "private"));
        assertThat(town.there.posted().getFirst().text())
                .contains(town.complaints
                        .state(ComplaintId.of(Channel.INSTAGRAM, "p1"))
                        .trackingCode()
                        .value());
        assertThat(town.became(x)).isEmpty();
        assertThat(town.became(threads)).isEmpty();
    }
}
