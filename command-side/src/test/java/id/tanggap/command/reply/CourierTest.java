package id.tanggap.command.reply;

import static id.tanggap.command.reply.GoingOut.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.complaint.reply.PublishByHand;
import id.tanggap.command.intake.post.Content.MessageStatus;
import id.tanggap.command.intake.post.Content.MessageStatus.Reached;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.HandOver;
import id.tanggap.events.complaint.ReplyFailed;
import id.tanggap.events.complaint.ReplyFailure;
import id.tanggap.events.complaint.ReplyHandedOver;
import id.tanggap.events.complaint.ReplyPublished;
import id.tanggap.events.complaint.ReplyToPublish;
import id.tanggap.events.complaint.UtteranceId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Never twice, never lost, whatever happens on the way. */
class CourierTest {

    private static final String WORDS = "Kami cek ke lapangan hari ini.";
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final GoingOut town = new GoingOut();

    @AfterEach
    void close() {
        town.close();
    }

    private List<Class<?>> became(ComplaintId complaint) {
        return town.became(complaint).stream().<Class<?>>map(Object::getClass).toList();
    }

    private List<String> posted() {
        return town.there.posted().stream().map(PlatformDouble.Posted::text).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"facebook", "instagram", "threads", "x", "whatsapp"})
    void whatIsSaidHereStandsThereOnceAndEverybodyKnowsIt(String channel) {
        ComplaintId complaint = town.captured(Channel.ofWord(channel), "p1");
        UtteranceId said = town.answered(complaint, WORDS);

        town.carry();
        town.later(Duration.ofMinutes(1));
        town.carry();
        town.complaints.tellAllAgain();
        town.carryToTheEnd();

        assertThat(posted()).containsExactly(WORDS);
        String id = town.there.posted().getFirst().id();
        assertThat(became(complaint)).containsExactly(ReplyToPublish.class, ReplyPublished.class);
        assertThat(town.complaints.events(complaint, ReplyPublished.class)).allSatisfy(event -> {
            assertThat(event.utterance()).isEqualTo(said);
            assertThat(event.postId().ciphertext()).isNotEqualTo(id);
        });
        assertThat(town.handled).containsExactly(id);
        assertThat(town.sent.known(Channel.ofWord(channel), id)).isTrue();
        assertThat(town.sent.said(Channel.ofWord(channel), id)).contains(said);
        assertThat(town.sent.said(Channel.ofWord(channel), "another")).isEmpty();
        assertThat(town.courier.next()).as("nothing left to do").isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"facebook", "instagram", "x"})
    void whereTheLineIsCutAfterItWasTakenItIsFoundAndNotSentAgain(String channel) {
        ComplaintId complaint = town.captured(Channel.ofWord(channel), "p1");
        town.there.cutsTheLineAfterTheNext();
        town.answered(complaint, WORDS);

        town.carry();
        assertThat(became(complaint)).containsExactly(ReplyToPublish.class);
        town.carryToTheEnd();

        assertThat(posted()).containsExactly(WORDS);
        assertThat(became(complaint)).containsExactly(ReplyToPublish.class, ReplyPublished.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"facebook", "instagram", "x"})
    void whereTheLineIsCutBeforeItIsSentAgain(String channel) {
        ComplaintId complaint = town.captured(Channel.ofWord(channel), "p1");
        town.there.cutsTheLineBeforeTheNext();
        town.answered(complaint, WORDS);

        town.carryToTheEnd();

        assertThat(posted()).containsExactly(WORDS);
        assertThat(became(complaint)).containsExactly(ReplyToPublish.class, ReplyPublished.class);
    }

    @Test
    void whoeverDiesBeforeTheRequestLeavesItToTheOthers() {
        ComplaintId complaint = town.captured(Channel.INSTAGRAM, "p1");
        town.answered(complaint, WORDS);
        town.outbox.take(NOW, Duration.ofMinutes(2)).orElseThrow();

        town.carry();
        assertThat(posted()).as("somebody may be at it").isEmpty();
        town.later(LEASE);
        town.carry();

        assertThat(town.there.requests()).containsExactly("GET /p1/replies", "POST /p1/replies");
        assertThat(posted()).containsExactly(WORDS);
        assertThat(became(complaint)).containsExactly(ReplyToPublish.class, ReplyPublished.class);
    }

    @Test
    void whoeverDiesAfterTheRequestHasSaidItAndNobodySaysItAgain() {
        ComplaintId complaint = town.captured(Channel.INSTAGRAM, "p1");
        town.answered(complaint, WORDS);
        Parcel parcel = town.outbox.take(NOW, Duration.ofMinutes(2)).orElseThrow();
        town.platforms.of(Channel.INSTAGRAM).send(town.letters.of(parcel).orElseThrow(), PlatformDouble.TOKEN);

        town.later(LEASE);
        town.carry();

        assertThat(posted()).containsExactly(WORDS);
        assertThat(became(complaint)).containsExactly(ReplyToPublish.class, ReplyPublished.class);
    }

    @Test
    void whoeverDiesBeforeTheEventIsToldLeavesThatToTheOthers() {
        ComplaintId complaint = town.captured(Channel.INSTAGRAM, "p1");
        town.answered(complaint, WORDS);
        Parcel parcel = town.outbox.take(NOW, Duration.ofMinutes(2)).orElseThrow();
        town.outbox.published(parcel.id(), new Outbox.Standing(GoingOut.CITIZEN, "digest", null, null, NOW));

        town.carry();

        assertThat(posted()).isEmpty();
        assertThat(became(complaint)).containsExactly(ReplyToPublish.class, ReplyPublished.class);
    }

    @Test
    void theSameWordsAreSaidTwiceIfTheyWereSaidTwice() {
        ComplaintId complaint = town.captured(Channel.INSTAGRAM, "p1");
        town.answered(complaint, WORDS);
        town.carry();
        town.there.cutsTheLineBeforeTheNext();
        town.said(complaint, WORDS, new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null), null);

        town.carryToTheEnd();

        assertThat(posted()).containsExactly(WORDS, WORDS);
        assertThat(town.complaints.events(complaint, ReplyPublished.class)).hasSize(2);
    }

    @Test
    void aPlatformThatIsBusySaysUntilWhenAndTheWholeAccountWaits() {
        ComplaintId first = town.captured(Channel.X, "p1");
        ComplaintId second = town.captured(Channel.X, "p2");
        town.there.refusesTheNext(
                429,
                "{}",
                Map.of("x-rate-limit-reset", Long.toString(NOW.plusSeconds(900).getEpochSecond())));
        town.answered(first, "satu");
        town.answered(second, "dua");

        town.carry();
        town.later(Duration.ofMinutes(14));
        town.carry();
        assertThat(town.there.requests()).containsExactly("POST /2/tweets");
        town.later(Duration.ofMinutes(3));
        town.carry();

        assertThat(posted()).containsExactlyInAnyOrder("satu", "dua");
        assertThat(town.there.requests())
                .as("what was refused need not be looked for")
                .hasSize(3);
    }

    @Test
    void whatBelongsTogetherGoesOutInItsOrder() {
        ComplaintId complaint = town.captured(Channel.FACEBOOK, "p1");
        town.there.refusesTheNext(400, "{\"error\": {\"code\": 4}}", Map.of());
        town.answered(complaint, "satu");
        town.answered(complaint, "dua");

        town.carry();
        assertThat(posted()).isEmpty();
        town.carryToTheEnd();

        assertThat(posted()).containsExactly("satu", "dua");
    }

    @Test
    void aTokenThatEndedIsWaitedForAndTheOperatorIsTold() {
        ComplaintId complaint = town.captured(Channel.INSTAGRAM, "p1");
        town.answered(complaint, WORDS);
        town.tokens.put("17842", "ended");

        town.carry();
        assertThat(town.operatorSees).containsEntry("instagram/17842", "sign-in-again");
        town.tokens.put("17842", PlatformDouble.TOKEN);
        town.carryToTheEnd();

        assertThat(posted()).containsExactly(WORDS);
        assertThat(town.operatorSees).containsEntry("instagram/17842", "ok");
    }

    @ParameterizedTest
    @CsvSource({
        "190, NO_TOKEN",
        "10, NO_PERMISSION",
    })
    void whatAPersonMayStillPutThereIsHandedOverWhenPatienceEnds(int code, HandOver because) {
        ComplaintId complaint = town.captured(Channel.FACEBOOK, "p1");
        alwaysRefuses(400, code);
        town.answered(complaint, WORDS);

        town.carryToTheEnd();

        assertThat(town.became(complaint))
                .last()
                .isInstanceOfSatisfying(
                        ReplyHandedOver.class,
                        event -> assertThat(event.because()).isEqualTo(because));
        assertThat(posted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"613, TRY_AGAIN_LATER", "368, SENDER_STOPPED"})
    void whatNobodyCouldPutThereFailsWhenPatienceEnds(int code, ReplyFailure failure) {
        ComplaintId complaint = town.captured(Channel.FACEBOOK, "p1");
        alwaysRefuses(400, code);
        town.answered(complaint, WORDS);

        town.carryToTheEnd();

        assertThat(town.became(complaint))
                .last()
                .isInstanceOfSatisfying(
                        ReplyFailed.class, event -> assertThat(event.failure()).isEqualTo(failure));
    }

    private void alwaysRefuses(int status, int code) {
        for (int i = 0; i < 500; i++) {
            town.there.refusesTheNext(status, "{\"error\": {\"code\": %d}}".formatted(code), Map.of());
        }
    }

    @Test
    void whatIsRefusedIsNoAnswerUntilAnOfficePutsItThereByHand() {
        ComplaintId complaint = town.captured(Channel.FACEBOOK, "p1");
        town.there.refusesTheNext(400, "{\"error\": {\"code\": 506}}", Map.of());
        UtteranceId said = town.answered(complaint, WORDS);

        town.carryToTheEnd();
        assertThat(became(complaint)).containsExactly(ReplyToPublish.class, ReplyFailed.class);
        assertThat(town.complaints.state(complaint).timeSheet().answeredAt()).isNull();
        town.complaints.wish(new PublishByHand(complaint, said, null, NOW.plusSeconds(9)));

        assertThat(town.complaints.state(complaint).timeSheet().answeredAt()).isEqualTo(NOW);
        assertThat(town.sent.recognised(complaint, town.ours(Channel.FACEBOOK, "r9", WORDS)))
                .isTrue();
        town.carryToTheEnd();
        assertThat(became(complaint)).containsExactly(ReplyToPublish.class, ReplyFailed.class, ReplyPublished.class);
    }

    @Test
    void whatIsTooLongGoesOutInPartsAndStandsThereOnceAllOfThemDo() {
        ComplaintId complaint = town.captured(Channel.X, "p1");
        town.there.cutsTheLineAfterTheNext();
        town.answered(complaint, "Lubang di Jl. Raya sudah kami periksa. ".repeat(12));

        town.carryToTheEnd();

        assertThat(posted()).hasSize(2).first().asString().endsWith("(1/2)");
        assertThat(became(complaint)).containsExactly(ReplyToPublish.class, ReplyPublished.class);
    }

    @Test
    void whereOnePartFailsTheOthersAreNotSent() {
        ComplaintId complaint = town.captured(Channel.X, "p1");
        town.there.refusesTheNext(403, "{\"type\": \"about:blank\"}", Map.of());
        town.answered(complaint, "Lubang di Jl. Raya sudah kami periksa. ".repeat(12));

        town.carryToTheEnd();

        assertThat(posted()).isEmpty();
        assertThat(became(complaint)).containsExactly(ReplyToPublish.class, ReplyFailed.class);
    }

    @Test
    void whereNothingCanBeLookedForANoticeTellsOrAPersonMust() {
        ComplaintId told = town.captured(Channel.WHATSAPP, "p1");
        ComplaintId untold = town.captured(Channel.WHATSAPP, "p2");
        town.there.cutsTheLineAfterTheNext();
        town.there.cutsTheLineAfterTheNext();
        town.answered(told, "satu");
        town.answered(untold, "dua");
        town.carry();
        PlatformDouble.Posted one = town.there.posted().getFirst();
        town.notices.take(notice(one, Reached.DELIVERED, null));
        town.notices.take(notice(one, Reached.SENT, null));
        town.carry();

        assertThat(became(told)).containsExactly(ReplyToPublish.class, ReplyPublished.class);
        town.later(Duration.ofMinutes(4));
        town.carry();
        assertThat(became(untold)).containsExactly(ReplyToPublish.class);
        town.carryToTheEnd();

        assertThat(posted()).containsExactly("satu", "dua");
        assertThat(town.became(untold))
                .last()
                .isInstanceOfSatisfying(
                        ReplyHandedOver.class,
                        event -> assertThat(event.because()).isEqualTo(HandOver.OUTCOME_UNKNOWN));
    }

    static MessageStatus notice(PlatformDouble.Posted one, String reached) {
        return notice(one, Reached.valueOf(reached), null);
    }

    private static MessageStatus notice(PlatformDouble.Posted one, Reached reached, String code) {
        return new MessageStatus(Channel.WHATSAPP, one.id(), reached, one.mark(), code, NOW);
    }

    @Test
    void whatWasNeverDeliveredIsNoAnswer() {
        ComplaintId complaint = town.captured(Channel.WHATSAPP, "p1");
        town.answered(complaint, WORDS);
        town.carry();
        town.notices.take(notice(town.there.posted().getFirst(), Reached.FAILED, "131026"));
        town.notices.take(new MessageStatus(Channel.WHATSAPP, "somebody else's", Reached.FAILED, "999", null, NOW));
        town.carry();

        assertThat(became(complaint)).containsExactly(ReplyToPublish.class, ReplyPublished.class, ReplyFailed.class);
        assertThat(town.complaints.state(complaint).timeSheet().answeredAt()).isNull();
    }

    @Test
    void aChatThatIsClosedIsOpenedByAPerson() {
        ComplaintId complaint = town.captured(Channel.WHATSAPP, "p1");
        town.later(Duration.ofHours(25));
        town.answered(complaint, WORDS);

        town.carry();

        assertThat(town.became(complaint))
                .last()
                .isInstanceOfSatisfying(
                        ReplyHandedOver.class,
                        event -> assertThat(event.because()).isEqualTo(HandOver.WINDOW_CLOSED));
        assertThat(posted()).isEmpty();
    }

    @Test
    void aWebhookThatIsFasterThanTheAnswerTellsThatItStandsThere() {
        ComplaintId complaint = town.captured(Channel.INSTAGRAM, "p1");
        town.answered(complaint, WORDS);
        town.outbox.take(NOW, Duration.ofMinutes(2)).orElseThrow();

        assertThat(town.sent.recognised(complaint, town.ours(Channel.INSTAGRAM, "r9", "Yang lain sama sekali")))
                .isFalse();
        assertThat(town.sent.recognised(complaint, town.ours(Channel.INSTAGRAM, "r9", "@warga  " + WORDS)))
                .isTrue();
        town.carryToTheEnd();

        assertThat(posted()).isEmpty();
        assertThat(became(complaint)).containsExactly(ReplyToPublish.class, ReplyPublished.class);
        assertThat(town.sent.known(Channel.INSTAGRAM, "r9")).isTrue();
    }

    @Test
    void whatWasHandedOverIsRecognisedWhenItStandsThere() {
        ComplaintId complaint = town.captured(Channel.INSTAGRAM, "p1");
        town.tokens.clear();
        town.answered(complaint, WORDS);
        assertThat(became(complaint)).containsExactly(ReplyHandedOver.class);

        assertThat(town.sent.recognised(complaint, town.ours(Channel.INSTAGRAM, "r9", WORDS)))
                .isTrue();
        town.carry();
        assertThat(town.sent.recognised(complaint, town.ours(Channel.INSTAGRAM, "r10", WORDS)))
                .as("said once more by hand")
                .isFalse();

        assertThat(became(complaint)).containsExactly(ReplyHandedOver.class, ReplyPublished.class);
        List<ComplaintEvent> events = town.became(complaint);
        assertThat(((ReplyPublished) events.getLast()).publishedAt()).isEqualTo(NOW);
    }

    @Test
    void ofWhomeverWasErasedNothingGoesOut() {
        ComplaintId complaint = town.captured(Channel.INSTAGRAM, "p1");
        town.answered(complaint, WORDS);
        town.erased.add(GoingOut.CITIZEN);

        town.carryToTheEnd();

        assertThat(posted()).isEmpty();
        assertThat(became(complaint)).containsExactly(ReplyToPublish.class);
    }

    @Test
    void aPlatformThatOnlyFailsIsLeftAloneForAWhile() {
        for (int i = 0; i < 8; i++) {
            ComplaintId complaint = town.captured(Channel.FACEBOOK, "p" + i);
            town.there.refusesTheNext(400, "{\"error\": {\"code\": 4}}", Map.of());
            town.answered(complaint, WORDS);
        }

        town.carry();

        assertThat(town.there.requests()).as("the breaker opens after five").hasSize(5);
    }
}
