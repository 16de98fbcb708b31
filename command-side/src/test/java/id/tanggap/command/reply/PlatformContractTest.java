package id.tanggap.command.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.whatsapp.ClosedChats.Verdict;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.HandOver;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.ReplyFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract as the tests' double holds it, and what no platform does when it is told to, but any may do some day. */
class PlatformContractTest extends PlatformContract {

    private PlatformDouble platforms;

    @Override
    There there() {
        platforms = new PlatformDouble(CLOCK);
        return new There() {
            @Override
            public String url() {
                return platforms.url();
            }

            @Override
            public String token() {
                return PlatformDouble.TOKEN;
            }

            @Override
            public OfficialAccount ours(Channel channel) {
                return new OfficialAccount(channel, "17842", "dinaspu");
            }

            @Override
            public Spot spot(String where) {
                return switch (where) {
                    case "instagram-mention" -> new Spot("p1", Reach.NAMES_US, "media1", null);
                    case "instagram-caption" -> new Spot("p1", Reach.NAMES_US, null, null);
                    case "instagram-deep", "youtube-deep" -> new Spot("p9", Reach.CONVERSATION, "p1", null);
                    case "instagram-chat", "facebook-chat" -> new Spot("mid1", Reach.SENT_TO_US, null, "igsid-1");
                    case "instagram-story" -> new Spot("mid1", Reach.NAMES_US_IN_A_STORY, null, "igsid-1");
                    case "whatsapp" -> new Spot("wamid.1", Reach.NAMES_US, null, "+628111111");
                    default -> new Spot("p1", Reach.AT_OUR_PLACE, null, null);
                };
            }

            @Override
            public void writes(String below, String account, String words) {
                platforms.standsThere(below, account, words);
            }

            @Override
            public List<Written> written() {
                return platforms.posted().stream()
                        .map(one -> new Written(
                                one.below(),
                                one.account(),
                                one.text(),
                                one.mark().startsWith("private")))
                        .toList();
            }

            @Override
            public void close() {
                platforms.close();
            }
        };
    }

    @Override
    List<String> places() {
        return List.of(
                "facebook",
                "facebook-chat",
                "instagram",
                "instagram-mention",
                "instagram-caption",
                "instagram-deep",
                "instagram-chat",
                "instagram-story",
                "threads",
                "x",
                "youtube",
                "youtube-deep");
    }

    @Override
    List<String> placesOfMessages() {
        return List.of("facebook", "facebook-chat", "instagram", "instagram-chat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"facebook", "facebook-chat", "instagram", "instagram-mention", "instagram-chat", "x", "youtube"})
    void whereTheLineIsCutItIsUnclearAndLookingTells(String where) {
        Letter letter = letter(where);
        platforms.cutsTheLineAfterTheNext();
        assertThat(send(where, letter)).isInstanceOf(Sent.Unclear.class);
        assertThat(find(where, letter)).isInstanceOf(Found.Standing.class);

        known.add("r1");
        platforms.cutsTheLineBeforeTheNext();
        assertThat(send(where, letter)).isInstanceOf(Sent.Unclear.class);
        assertThat(find(where, letter))
                .as("the one that stands there is another's")
                .isInstanceOf(Found.Nowhere.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"facebook", "instagram", "threads", "x", "youtube"})
    void whatWeWroteElsewhereIsNotIt(String where) {
        platforms.standsThere("p2", "17842", "Yang lain");

        assertThat(find(where, letter(where))).isInstanceOf(Found.Nowhere.class);
    }

    @Test
    void threadsWaitsUntilItsContainerIsReadyAndMakesOneAnewOfWhichNothingWasHeard() {
        Platform threads = platform("threads");
        platforms.cutsTheLineAfterTheNext();
        assertThat(threads.send(letter("threads"), PlatformDouble.TOKEN)).isInstanceOf(Sent.Refused.class);

        Sent.Prepared made = (Sent.Prepared) threads.send(letter("threads"), PlatformDouble.TOKEN);
        Letter ready = letter("threads", new Spot("p1", Reach.AT_OUR_PLACE, null, null), made.with(), NOW);
        platforms.containersAre("IN_PROGRESS");
        assertThat(threads.send(ready, PlatformDouble.TOKEN)).isEqualTo(made);
        platforms.containersAre("ERROR");
        assertThat(threads.send(ready, PlatformDouble.TOKEN)).isInstanceOf(Sent.Refused.class);
        platforms.containersAre("PUBLISHED");
        assertThat(threads.send(ready, PlatformDouble.TOKEN)).isInstanceOf(Sent.Unclear.class);
        assertThat(there.written()).isEmpty();
        platforms.containersAre("FINISHED");
        platforms.cutsTheLineAfterTheNext();
        assertThat(threads.send(ready, PlatformDouble.TOKEN)).isInstanceOf(Sent.Unclear.class);
        assertThat(threads.find(ready, PlatformDouble.TOKEN)).isInstanceOf(Found.Standing.class);
    }

    @Test
    void aThreadOnYouTubeThatTakesNoAnswerIsNotTried() {
        platforms.threadsTakeNoAnswer();

        assertThat(send("youtube", letter("youtube")))
                .isEqualTo(new Sent.Refused(ReplyFailure.MESSAGE_REFUSED, "canReply", null));
        assertThat(there.written()).isEmpty();
    }

    @Test
    void whatsAppAnswersInAnOpenChatAndOpensAClosedOneByItsTemplateOnly() {
        Spot chat = new Spot("wamid.1", Reach.NAMES_US, null, "+62 811-1111");

        send("whatsapp", letter("whatsapp", chat, null, NOW.minus(Duration.ofHours(23))));
        send("whatsapp", letter("whatsapp", chat, null, NOW.minus(Duration.ofHours(24))));
        Sent closed = new WhatsAppReplies(wire, (_, _, _) -> new Verdict.OnlyByHand(HandOver.NOT_OPTED_IN), CLOCK)
                .send(letter("whatsapp", chat, null, NOW.minus(Duration.ofHours(24))), PlatformDouble.TOKEN);

        assertThat(platforms.posted())
                .extracting(PlatformDouble.Posted::below, PlatformDouble.Posted::text, PlatformDouble.Posted::mark)
                .containsExactly(
                        tuple("628111111", WORDS, "7"), tuple("628111111", "template lanjutan: " + WORDS, "7"));
        assertThat(closed).isEqualTo(new Sent.ByHand(HandOver.NOT_OPTED_IN));
        platforms.refusesTheNext(400, "{\"error\": {\"code\": 131047}}", Map.of());
        assertThat(send("whatsapp", letter("whatsapp"))).isEqualTo(new Sent.ByHand(HandOver.WINDOW_CLOSED));
        assertThat(find("whatsapp", letter("whatsapp"))).isInstanceOf(Found.NoWayToLook.class);
    }

    @Test
    void whatOneOfTwoWordsAnswersHasTwoButtonsInAnOpenChatAndInATemplate() {
        for (Instant heard : List.of(NOW, NOW.minus(Duration.ofDays(2)))) {
            send("whatsapp", letter("whatsapp", there.spot("whatsapp"), Parcel.Kind.CHOICE, null, heard));
        }

        assertThat(platforms.posted())
                .extracting(PlatformDouble.Posted::text)
                .containsExactly(
                        WORDS + " [sudah-beres: Sudah beres] [belum-beres: Belum beres]",
                        "template sudah_beres: " + WORDS + " [sudah-beres] [belum-beres]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"facebook-chat", "instagram-chat", "instagram-story"})
    void aChatIsAnsweredByAMessageForADayAndByAPersonForAWeekIfMetaLetsOne(String where) {
        sendHeard(where, Parcel.Kind.WORDS, Duration.ofHours(23));
        assertThat(sendHeard(where, Parcel.Kind.WORDS, Duration.ofHours(24)))
                .isEqualTo(new Sent.ByHand(HandOver.WINDOW_CLOSED));

        humanAgent = true;
        sendHeard(where, Parcel.Kind.WORDS, Duration.ofDays(6));
        assertThat(sendHeard(where, Parcel.Kind.CHOICE, Duration.ofDays(6)))
                .as("what nobody wrote is no person's answer")
                .isEqualTo(new Sent.ByHand(HandOver.WINDOW_CLOSED));
        assertThat(sendHeard(where, Parcel.Kind.WORDS, Duration.ofDays(7)))
                .isEqualTo(new Sent.ByHand(HandOver.WINDOW_CLOSED));

        assertThat(platforms.posted())
                .extracting(PlatformDouble.Posted::below, PlatformDouble.Posted::mark)
                .containsExactly(
                        tuple("igsid-1", "private RESPONSE"), tuple("igsid-1", "private MESSAGE_TAG HUMAN_AGENT"));
        assertThat(platforms.requests()).allMatch(request -> request.equals("POST /17842/messages"));
    }

    private Sent sendHeard(String where, Parcel.Kind kind, Duration ago) {
        return send(where, letter(where, there.spot(where), kind, null, NOW.minus(ago)));
    }

    @Test
    void aChatOfWhichNobodyNotedWithWhomAndWordsThatAreTooLongAreLeftToAPerson() {
        Spot withNobody = new Spot("mid1", Reach.SENT_TO_US, null, null);

        assertThat(send("instagram-chat", letter("instagram-chat", withNobody, null, NOW)))
                .isEqualTo(new Sent.ByHand(HandOver.NO_WAY));
        assertThat(find("instagram-chat", letter("instagram-chat", withNobody, null, NOW)))
                .isInstanceOf(Found.NoWayToLook.class);
        assertThat(send("facebook-chat", saying("facebook-chat", "a".repeat(2_001))))
                .isEqualTo(new Sent.ByHand(HandOver.NO_WAY));
        assertThat(platforms.requests()).isEmpty();
    }

    private Letter saying(String where, String words) {
        Letter letter = letter(where);
        return new Letter(
                letter.number(),
                letter.from(),
                letter.below(),
                words,
                letter.kind(),
                letter.prepared(),
                letter.triedSince(),
                letter.to());
    }

    @Test
    void aChatThatMetaSaysIsClosedIsLeftToAPersonAndStopsNoAccount() {
        platforms.refusesTheNext(403, "{\"error\": {\"code\": 10, \"error_subcode\": 2018278}}", Map.of());

        assertThat(send("facebook-chat", letter("facebook-chat"))).isEqualTo(new Sent.ByHand(HandOver.WINDOW_CLOSED));
    }

    @Test
    void inAChatOneOfTwoWordsIsTapped() {
        sendHeard("instagram-chat", Parcel.Kind.CHOICE, Duration.ZERO);

        assertThat(platforms.posted())
                .extracting(PlatformDouble.Posted::text)
                .containsExactly(WORDS + " [sudah-beres: Sudah beres] [belum-beres: Belum beres]");
    }

    @Test
    void aCitizenWhoShowsNoNumberIsWrittenToByHand() {
        Spot hidden = new Spot("wamid.1", Reach.SENT_TO_US, null, null);

        assertThat(send("whatsapp", letter("whatsapp", hidden, null, NOW)))
                .isEqualTo(new Sent.ByHand(HandOver.NO_NUMBER));
        assertThat(platforms.requests()).isEmpty();
    }

    @Test
    void whatsAppIsAwayOrDoesNotAcceptTheTokenAsTheOthers() {
        assertThat(platform("whatsapp").send(letter("whatsapp"), "another"))
                .isInstanceOfSatisfying(
                        Sent.Refused.class, refused -> assertThat(refused.why()).isEqualTo(ReplyFailure.SIGN_IN_AGAIN));
        platforms.close();
        assertThat(send("whatsapp", letter("whatsapp")))
                .isEqualTo(new Sent.Refused(ReplyFailure.TRY_AGAIN_LATER, "unreachable", null));
    }
}
