package id.tanggap.command.reply;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.intake.graph.Endpoint;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.platform.Wire;
import id.tanggap.command.whatsapp.ClosedChats.Verdict;
import id.tanggap.command.whatsapp.Template;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.ReplyFailure;
import id.tanggap.events.person.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the courier relies on, of every platform: whatever stands for one passes it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlatformContract {

    static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final PersonId CITIZEN = new PersonId("citizen000000000000000001");
    static final String WORDS = "Sudah kami tambal pagi ini, lihat https://foto.example.go.id/1";

    /** What stands for the platforms. */
    interface There extends AutoCloseable {

        String url();

        String token();

        /** The account that answers. */
        OfficialAccount ours(Channel channel);

        /** Where a citizen's post stands that it may answer. */
        Spot spot(String where);

        /** Somebody writes it by hand. */
        void writes(String below, String account, String words);

        /** What was written since the citizen's posts. */
        List<Written> written();

        @Override
        void close();
    }

    /** @param alone whether the citizen alone sees it */
    record Written(String below, String account, String words, boolean alone) {}

    /** The id of the post that everybody's reply stands below; in a chat, of whom it is written to. */
    static String answered(Spot spot) {
        if (spot.isAChat()) {
            return spot.author();
        }
        return spot.reach() == Reach.CONVERSATION && spot.above() != null ? spot.above() : spot.post();
    }

    final Set<String> known = new HashSet<>();
    boolean humanAgent;
    There there;
    Wire wire;

    abstract There there();

    /** Channels, some with a word for where a post stands on them, as {@code instagram-mention}. */
    abstract List<String> places();

    /** Where something can be told to the citizen alone. */
    abstract List<String> placesOfMessages();

    @BeforeEach
    void open() {
        there = there();
        wire = new Wire(new Endpoint(there.url(), Duration.ofSeconds(5), Duration.ofSeconds(5)));
        known.clear();
        humanAgent = false;
    }

    @AfterEach
    void close() {
        there.close();
    }

    Platform platform(String where) {
        Sightings sightings = new Sightings((_, post) -> known.contains(post));
        return switch (channel(where).word()) {
            case "facebook" -> new FacebookReplies(wire, sightings, direct(sightings, "messenger"), CLOCK);
            case "instagram" -> new InstagramReplies(wire, sightings, direct(sightings, "instagram"), CLOCK);
            case "threads" -> new ThreadsReplies(wire, sightings, CLOCK);
            case "x" -> new XReplies(wire, sightings, CLOCK);
            case "youtube" -> new YouTubeReplies(wire, sightings, CLOCK);
            case "whatsapp" ->
                new WhatsAppReplies(wire, (_, purpose, _) -> new Verdict.OpenedBy(template(purpose)), CLOCK);
            default -> throw new IllegalArgumentException(where);
        };
    }

    private DirectMessages direct(Sightings sightings, String platform) {
        return new DirectMessages(wire, sightings, platform, humanAgent, CLOCK);
    }

    static Channel channel(String where) {
        return Channel.ofWord(where.replaceFirst("-.*", ""));
    }

    Letter letter(String where) {
        return letter(where, there.spot(where), null, NOW);
    }

    Letter letter(String where, Spot spot, String prepared, Instant lastHeard) {
        return letter(where, spot, Parcel.Kind.WORDS, prepared, lastHeard);
    }

    Letter letter(String where, Spot spot, Parcel.Kind kind, String prepared, Instant lastHeard) {
        return new Letter(
                7, there.ours(channel(where)), spot, WORDS, kind, prepared, NOW, new Addressee(CITIZEN, lastHeard));
    }

    private static Template template(Template.Purpose purpose) {
        return new Template(
                switch (purpose) {
                    case ANSWER -> "lanjutan";
                    case CONFIRMATION -> "sudah_beres";
                },
                "id",
                purpose,
                Template.State.APPROVED);
    }

    /** As the courier does it: what was made ready is published by a second request. */
    Sent send(String where, Letter letter) {
        Sent sent = platform(where).send(letter, there.token());
        return sent instanceof Sent.Prepared(String with, Duration _)
                ? platform(where)
                        .send(
                                new Letter(
                                        letter.number(),
                                        letter.from(),
                                        letter.below(),
                                        letter.words(),
                                        letter.kind(),
                                        with,
                                        letter.triedSince(),
                                        letter.to()),
                                there.token())
                : sent;
    }

    Found find(String where, Letter letter) {
        return platform(where).find(letter, there.token());
    }

    @ParameterizedTest
    @MethodSource("places")
    void whatIsSentStandsBelowThePostAndIsFoundThere(String where) {
        Letter letter = letter(where);

        Sent sent = send(where, letter);

        assertThat(there.written())
                .containsExactly(new Written(
                        answered(letter.below()),
                        there.ours(channel(where)).id(),
                        WORDS,
                        letter.below().isAChat()));
        assertThat(sent).isInstanceOf(Sent.Published.class);
        assertThat(find(where, letter))
                .isInstanceOfSatisfying(
                        Found.Standing.class,
                        found -> assertThat(found.where().postId()).isEqualTo(((Sent.Published) sent).postId()));
    }

    @ParameterizedTest
    @MethodSource("places")
    void whatOthersWroteIsNotIt(String where) {
        Letter letter = letter(where);

        there.writes(answered(letter.below()), "501", WORDS);

        assertThat(find(where, letter)).isInstanceOf(Found.Nowhere.class);
    }

    @ParameterizedTest
    @MethodSource("places")
    void whatWeSaidOtherwiseIsNotIt(String where) {
        Letter letter = letter(where);

        there.writes(answered(letter.below()), there.ours(channel(where)).id(), "Yang lain");

        assertThat(find(where, letter)).isInstanceOf(Found.Nowhere.class);
    }

    @ParameterizedTest
    @MethodSource("places")
    void nobodyIsThere(String where) {
        Letter letter = letter(where);
        there.close();

        assertThat(send(where, letter)).isEqualTo(new Sent.Refused(ReplyFailure.TRY_AGAIN_LATER, "unreachable", null));
    }

    @ParameterizedTest
    @MethodSource("places")
    void aTokenThatIsNotAcceptedIsToldApart(String where) {
        Sent sent = platform(where).send(letter(where), "another");

        assertThat(sent)
                .isInstanceOfSatisfying(
                        Sent.Refused.class, refused -> assertThat(refused.why()).isEqualTo(ReplyFailure.SIGN_IN_AGAIN));
        assertThat(there.written()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("placesOfMessages")
    void aReceiptCanBeForTheCitizenAlone(String where) {
        Letter alone = letter(where, there.spot(where), Parcel.Kind.PRIVATE_RECEIPT, null, NOW);

        assertThat(platform(where).send(alone, there.token())).isInstanceOf(Sent.Published.class);
        assertThat(there.written()).extracting(Written::alone).containsExactly(true);
    }
}
