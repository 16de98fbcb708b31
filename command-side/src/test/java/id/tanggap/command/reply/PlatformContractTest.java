package id.tanggap.command.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.platform.Wire;
import id.tanggap.command.reply.ClosedChats.Verdict;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.HandOver;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.ReplyFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the courier relies on, of every platform. */
class PlatformContractTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String WORDS = "Sudah kami tambal pagi ini, lihat https://foto.example.go.id/1";

    private final PlatformDouble there = new PlatformDouble(CLOCK);
    private final Set<String> known = new HashSet<>();
    private final Sightings sightings = new Sightings((_, post) -> known.contains(post));
    private final Wire wire = new Wire(there.url(), Duration.ofSeconds(5), Duration.ofSeconds(5));

    @AfterEach
    void close() {
        there.close();
    }

    private Platform platform(String channel) {
        return switch (channel) {
            case "facebook" -> new FacebookReplies(wire, sightings, CLOCK);
            case "instagram", "instagram-mention", "instagram-caption", "instagram-deep" ->
                new InstagramReplies(wire, sightings, CLOCK);
            case "threads" -> new ThreadsReplies(wire, sightings, CLOCK);
            case "x" -> new XReplies(wire, sightings, CLOCK);
            case "youtube", "youtube-deep" -> new YouTubeReplies(wire, sightings, CLOCK);
            case "whatsapp" -> new WhatsAppReplies(wire, letter -> new Verdict.OpenedBy(template(letter)), CLOCK);
            default -> throw new IllegalArgumentException(channel);
        };
    }

    private static Template template(Letter letter) {
        return letter.kind() == Parcel.Kind.CHOICE
                ? new Template("sudah_beres", "id", Template.Purpose.CONFIRMATION, Template.State.APPROVED)
                : new Template("lanjutan", "id", Template.Purpose.ANSWER, Template.State.APPROVED);
    }

    private static Letter letter(String channel) {
        Spot spot = switch (channel) {
            case "instagram-mention" -> new Spot("p1", Reach.NAMES_US, "media1", null);
            case "instagram-caption" -> new Spot("p1", Reach.NAMES_US, null, null);
            case "instagram-deep", "youtube-deep" -> new Spot("p9", Reach.CONVERSATION, "p1", null);
            case "whatsapp" -> new Spot("wamid.1", Reach.NAMES_US, null, "+628111111");
            default -> new Spot("p1", Reach.AT_OUR_PLACE, null, null);
        };
        return letter(channel, spot, null, NOW);
    }

    private static Letter letter(String channel, Spot spot, String prepared, Instant lastHeard) {
        OfficialAccount from = new OfficialAccount(Channel.ofWord(channel.replaceFirst("-.*", "")), "17842", "dinaspu");
        return letter(from, spot, Parcel.Kind.WORDS, prepared, lastHeard);
    }

    private static Letter letter(
            OfficialAccount from, Spot spot, Parcel.Kind kind, String prepared, Instant lastHeard) {
        return new Letter(7, from, spot, WORDS, kind, prepared, NOW, new Addressee(GoingOut.CITIZEN, lastHeard));
    }

    /** As the courier does it: what was made ready is published by a second request. */
    private static Sent send(Platform platform, Letter letter) {
        Sent sent = platform.send(letter, PlatformDouble.TOKEN);
        return sent instanceof Sent.Prepared(String with, Duration _)
                ? platform.send(
                        new Letter(
                                letter.number(),
                                letter.from(),
                                letter.below(),
                                letter.words(),
                                letter.kind(),
                                with,
                                letter.triedSince(),
                                letter.to()),
                        PlatformDouble.TOKEN)
                : sent;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facebook",
                "instagram",
                "instagram-mention",
                "instagram-caption",
                "instagram-deep",
                "threads",
                "x",
                "youtube",
                "youtube-deep"
            })
    void whatIsSentStandsBelowThePostAndIsFoundThere(String channel) {
        Sent sent = send(platform(channel), letter(channel));

        assertThat(there.posted()).singleElement().satisfies(one -> {
            assertThat(one.below()).isEqualTo("p1");
            assertThat(one.text()).isEqualTo(WORDS);
            assertThat(one.account()).isEqualTo("17842");
        });
        assertThat(sent).isInstanceOf(Sent.Published.class);
        assertThat(platform(channel).find(letter(channel), PlatformDouble.TOKEN))
                .isInstanceOfSatisfying(
                        Found.Standing.class,
                        found -> assertThat(found.where().postId()).isEqualTo(((Sent.Published) sent).postId()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"facebook", "instagram", "instagram-mention", "x", "youtube"})
    void whereTheLineIsCutItIsUnclearAndLookingTells(String channel) {
        there.cutsTheLineAfterTheNext();
        assertThat(send(platform(channel), letter(channel))).isInstanceOf(Sent.Unclear.class);
        assertThat(platform(channel).find(letter(channel), PlatformDouble.TOKEN))
                .isInstanceOf(Found.Standing.class);

        known.add("r1");
        there.cutsTheLineBeforeTheNext();
        assertThat(send(platform(channel), letter(channel))).isInstanceOf(Sent.Unclear.class);
        assertThat(platform(channel).find(letter(channel), PlatformDouble.TOKEN))
                .as("the one that stands there is another's")
                .isInstanceOf(Found.Nowhere.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"facebook", "instagram", "threads", "x", "youtube"})
    void whatOthersWroteOrWeWroteElsewhereIsNotIt(String channel) {
        there.standsThere("p1", "501", WORDS);
        there.standsThere("p2", "17842", "Yang lain");
        assertThat(platform(channel).find(letter(channel), PlatformDouble.TOKEN))
                .isInstanceOf(Found.Nowhere.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"facebook", "instagram", "x", "youtube", "whatsapp"})
    void nobodyIsThere(String channel) {
        there.close();

        assertThat(send(platform(channel), letter(channel)))
                .isEqualTo(new Sent.Refused(ReplyFailure.TRY_AGAIN_LATER, "unreachable", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"facebook", "instagram", "threads", "x", "youtube", "whatsapp"})
    void aTokenThatIsNotAcceptedIsToldApart(String channel) {
        Sent sent = platform(channel).send(letter(channel), "another");

        assertThat(sent)
                .isInstanceOfSatisfying(
                        Sent.Refused.class, refused -> assertThat(refused.why()).isEqualTo(ReplyFailure.SIGN_IN_AGAIN));
    }

    @Test
    void threadsWaitsUntilItsContainerIsReadyAndMakesOneAnewOfWhichNothingWasHeard() {
        Platform threads = platform("threads");
        there.cutsTheLineAfterTheNext();
        assertThat(threads.send(letter("threads"), PlatformDouble.TOKEN)).isInstanceOf(Sent.Refused.class);

        Sent.Prepared made = (Sent.Prepared) threads.send(letter("threads"), PlatformDouble.TOKEN);
        Letter ready = letter("threads", new Spot("p1", Reach.AT_OUR_PLACE, null, null), made.with(), NOW);
        there.containersAre("IN_PROGRESS");
        assertThat(threads.send(ready, PlatformDouble.TOKEN)).isEqualTo(made);
        there.containersAre("ERROR");
        assertThat(threads.send(ready, PlatformDouble.TOKEN)).isInstanceOf(Sent.Refused.class);
        there.containersAre("PUBLISHED");
        assertThat(threads.send(ready, PlatformDouble.TOKEN)).isInstanceOf(Sent.Unclear.class);
        assertThat(there.posted()).isEmpty();
        there.containersAre("FINISHED");
        there.cutsTheLineAfterTheNext();
        assertThat(threads.send(ready, PlatformDouble.TOKEN)).isInstanceOf(Sent.Unclear.class);
        assertThat(threads.find(ready, PlatformDouble.TOKEN)).isInstanceOf(Found.Standing.class);
    }

    @Test
    void aThreadOnYouTubeThatTakesNoAnswerIsNotTried() {
        there.threadsTakeNoAnswer();

        assertThat(send(platform("youtube"), letter("youtube")))
                .isEqualTo(new Sent.Refused(ReplyFailure.MESSAGE_REFUSED, "canReply", null));
        assertThat(there.posted()).isEmpty();
    }

    @Test
    void whatsAppAnswersInAnOpenChatAndOpensAClosedOneByItsTemplateOnly() {
        Spot chat = new Spot("wamid.1", Reach.NAMES_US, null, "+62 811-1111");

        send(platform("whatsapp"), letter("whatsapp", chat, null, NOW.minus(Duration.ofHours(23))));
        send(platform("whatsapp"), letter("whatsapp", chat, null, NOW.minus(Duration.ofHours(24))));
        Sent closed = new WhatsAppReplies(wire, _ -> new Verdict.OnlyByHand(HandOver.NOT_OPTED_IN), CLOCK)
                .send(letter("whatsapp", chat, null, NOW.minus(Duration.ofHours(24))), PlatformDouble.TOKEN);

        assertThat(there.posted())
                .extracting(PlatformDouble.Posted::below, PlatformDouble.Posted::text, PlatformDouble.Posted::mark)
                .containsExactly(
                        tuple("628111111", WORDS, "7"), tuple("628111111", "template lanjutan: " + WORDS, "7"));
        assertThat(closed).isEqualTo(new Sent.ByHand(HandOver.NOT_OPTED_IN));
        there.refusesTheNext(400, "{\"error\": {\"code\": 131047}}", Map.of());
        assertThat(send(platform("whatsapp"), letter("whatsapp"))).isEqualTo(new Sent.ByHand(HandOver.WINDOW_CLOSED));
        assertThat(platform("whatsapp").find(letter("whatsapp"), PlatformDouble.TOKEN))
                .isInstanceOf(Found.NoWayToLook.class);
    }

    @Test
    void whatOneOfTwoWordsAnswersHasTwoButtonsInAnOpenChatAndInATemplate() {
        Letter open = letter("whatsapp");

        for (Instant heard : List.of(NOW, NOW.minus(Duration.ofDays(2)))) {
            send(platform("whatsapp"), letter(open.from(), open.below(), Parcel.Kind.CHOICE, null, heard));
        }

        assertThat(there.posted())
                .extracting(PlatformDouble.Posted::text)
                .containsExactly(
                        WORDS + " [sudah-beres: Sudah beres] [belum-beres: Belum beres]",
                        "template sudah_beres: " + WORDS + " [sudah-beres] [belum-beres]");
    }

    @Test
    void aCitizenWhoShowsNoNumberIsWrittenToByHand() {
        Spot hidden = new Spot("wamid.1", Reach.SENT_TO_US, null, null);

        assertThat(send(platform("whatsapp"), letter("whatsapp", hidden, null, NOW)))
                .isEqualTo(new Sent.ByHand(HandOver.NO_NUMBER));
        assertThat(there.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"facebook", "instagram"})
    void aReceiptCanBeForTheCitizenAlone(String channel) {
        Letter open = letter(channel);
        Letter alone = letter(open.from(), open.below(), Parcel.Kind.PRIVATE_RECEIPT, null, NOW);

        assertThat(platform(channel).send(alone, PlatformDouble.TOKEN)).isInstanceOf(Sent.Published.class);
        assertThat(there.posted()).extracting(PlatformDouble.Posted::mark).containsExactly("private");
    }
}
