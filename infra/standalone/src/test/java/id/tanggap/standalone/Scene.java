package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.tanggap.command.conversation.Choice;
import id.tanggap.command.reply.PlatformDouble;
import id.tanggap.command.reply.PlatformDouble.Posted;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is played on one platform, and what must have come of it by now. */
final class Scene {

    static final String MAYOR = "bupati";
    static final String OPD = "dinas-pu";

    private static final String ORDER = "@dinaspu tolong segera";
    private static final String RECEIPT = "Terima kasih, laporan Anda sudah kami terima";

    /** Less than a killed application is away: what is found then is told with the time at which it was said. */
    private static final int A_LITTLE_WHILE = 60;

    private final Channel channel;
    private final boolean elsewhere;
    private final PlatformDouble platform;
    private final String citizen;
    private final Telling telling;
    private final List<Line> script = new ArrayList<>();
    private final List<String> replies = new ArrayList<>();
    private final Set<String> there = new HashSet<>();
    private @Nullable Posted summons;

    /**
     * What was said.
     *
     * @param said as {@link #read} of a complaint
     * @param at on which of its platforms' clocks; null where it was said in the application
     */
    private record Line(String said, @Nullable Instant at) {}

    /** How the application comes to know of what is said. */
    sealed interface Word {

        /** Its platform tells it. */
        record Delivered(Channel channel, String body) implements Word {}

        /** It is said in the application, by the mayor or the office. */
        record SaidHere(boolean byTheMayor, String complaint, String verb, String body) implements Word {}
    }

    /** @param elsewhere whether the citizen names nobody, so that the application learns of it by the mayor alone */
    Scene(Channel channel, boolean elsewhere, PlatformDouble platform, String words) {
        this.channel = channel;
        this.elsewhere = elsewhere;
        this.platform = platform;
        this.citizen = isAChat() ? "628111111" : "warga_" + channel.word() + (elsewhere ? "_jauh" : "");
        Posted root = platform.standsThere("", citizen, words);
        this.telling = new Telling(channel, elsewhere, root);
        there.add(root.id());
        line("CITIZEN COMPLAINT " + words, root.at());
    }

    boolean isAChat() {
        return channel.equals(Channel.WHATSAPP);
    }

    /** Nobody tells the application of it. */
    private boolean isLookedFor() {
        return channel.equals(Channel.YOUTUBE);
    }

    String complaint() {
        return ComplaintId.of(channel, telling.root().id()).value();
    }

    /** Whether the application can have heard of it. */
    boolean isKnown() {
        return !elsewhere || summons != null;
    }

    /** It happens, and goes into the script; what is returned is how it is told, if at all. */
    Optional<Word> play(Act act) {
        return switch (act) {
            case COMPLAINT -> {
                if (elsewhere) {
                    yield Optional.empty();
                }
                replies.add(RECEIPT);
                yield told(telling.root());
            }
            case TAG -> isAChat() ? Optional.of(tagHere()) : told(summoned());
            case ANSWER -> Optional.of(here("ANSWER", "answer", "Kami cek ke lapangan hari ini.", ""));
            case ANSWER_THERE ->
                elsewhere && !channel.equals(Channel.X)
                        ? Optional.empty()
                        : told(officeSaysThere("Petugas kami sudah di lokasi."));
            case INFORMATION -> told(citizenSays("INFORMATION", "masih rusak"));
            case SOLUTION -> Optional.of(solvedHere("Sudah kami perbaiki."));
            case DISPUTE -> told(citizenSays("DISPUTE", "belum beres, masih rusak"));
            case ANOTHER_SOLUTION -> Optional.of(solvedHere("Sudah kami perbaiki ulang."));
            case UNCLEAR_WORD -> {
                Posted said = citizenSays("UNCLEAR", "kapan diperiksa lagi pak?");
                line("OPD CONFIRMATION_REQUEST " + Choice.QUESTION + " -> PUBLISHED", null);
                replies.add(Choice.QUESTION);
                yield told(said);
            }
            case CONFIRMATION -> {
                Posted said = citizenSays("THANKS", "terima kasih, sudah beres");
                line("CITIZEN CONFIRMATION", said.at());
                yield told(said);
            }
        };
    }

    private Optional<Word> told(Posted said) {
        return isLookedFor() ? Optional.empty() : Optional.of(new Word.Delivered(channel, telling.of(said)));
    }

    private Word tagHere() {
        line("LEADER TAG " + ORDER, null);
        return new Word.SaidHere(true, complaint(), "tag", "{\"opd\": \"" + OPD + "\", \"text\": \"" + ORDER + "\"}");
    }

    private Posted summoned() {
        Posted said = says(telling.root().id(), MAYOR, ORDER);
        line("LEADER ANSWER " + ORDER, said.at());
        if (elsewhere) {
            summons = said;
            replies.add(RECEIPT);
        }
        return said;
    }

    private Word solvedHere(String words) {
        return here("SOLUTION", "resolve", words, ", \"evidence\": [\"https://foto.example.go.id/1.jpg\"]");
    }

    private Word here(String meaning, String verb, String words, String more) {
        line("OPD " + meaning + " " + words + " -> PUBLISHED", null);
        replies.add(words);
        return new Word.SaidHere(false, complaint(), verb, "{\"text\": \"" + words + "\"" + more + "}");
    }

    /** In the platform's own app. */
    private Posted officeSaysThere(String words) {
        Posted said = says(isAChat() ? citizen : answered(), PlatformDouble.ACCOUNT, words);
        line("OPD ANSWER " + words, said.at());
        replies.add(words);
        return said;
    }

    /** Below the office's latest words; an office that is not at home there has to be named. */
    private Posted citizenSays(String meaning, String words) {
        List<Posted> office = posted();
        String below = isAChat()
                ? ""
                : channel.equals(Channel.YOUTUBE) || office.isEmpty()
                        ? telling.root().id()
                        : office.getLast().id();
        Posted said = says(below, citizen, elsewhere ? "@" + PlatformDouble.HANDLE + " " + words : words);
        line("CITIZEN " + meaning + " " + said.text(), said.at());
        return said;
    }

    private Posted says(String below, String account, String words) {
        Posted said = platform.standsThere(below, account, words);
        there.add(said.id());
        return said;
    }

    private void line(String said, @Nullable Instant at) {
        script.add(new Line(said, at));
    }

    /** What the office's answers stand below. */
    private String answered() {
        return isAChat() ? citizen : summons == null ? telling.root().id() : summons.id();
    }

    /** What stands there of the office. */
    List<Posted> posted() {
        return platform.posted().stream()
                .filter(one -> one.account().equals(PlatformDouble.ACCOUNT)
                        && (there.contains(one.below()) || one.below().equals(citizen)))
                .toList();
    }

    boolean allRepliesStandThere() {
        return posted().size() == replies.size();
    }

    /** What the platform tells of what stands there: of a message that was sent, that it was delivered. */
    List<Word> tellsOfTheOffice() {
        boolean isTold = !isLookedFor() && (!elsewhere || channel.equals(Channel.X));
        return posted().stream()
                .filter(_ -> isTold)
                .<Word>map(one ->
                        new Word.Delivered(channel, one.mark().isEmpty() ? telling.of(one) : Telling.notice(one)))
                .toList();
    }

    /** Every message is there once, at its time, and in its meaning. */
    void isAsWritten(JsonNode complaint) {
        assertThat(complaint.path("messages").valueStream().map(Scene::read))
                .as("%s", this)
                .isEqualTo(script.stream().map(Line::said).toList());
    }

    private static String read(JsonNode message) {
        JsonNode text = message.path("text");
        JsonNode outgoing = message.path("outgoing");
        return message.path("by").asString() + " " + message.path("meaning").asString()
                + (text.isString() ? " " + text.asString() : "")
                + (outgoing.isObject() ? " -> " + outgoing.path("state").asString() : "");
    }

    /** Every reply stands on the platform once, in its order, below what it answers. */
    void standsThereOnce() {
        assertThat(posted())
                .as("%s", this)
                .allSatisfy(one -> assertThat(one.below()).isEqualTo(answered()))
                .extracting(Posted::text)
                .zipSatisfy(replies, (standing, said) -> assertThat(standing).startsWith(said));
    }

    /** What it came to, and when. */
    void cameTo(JsonNode complaint) {
        isAsWritten(complaint);
        assertThat(complaint.path("status").asString()).isEqualTo("closed");
        assertThat(complaint.path("mayorsTags").valueStream()).singleElement().satisfies(tag -> {
            assertThat(tag.path("opd").asString()).isEqualTo(OPD);
            assertThat(tag.path("role").asString()).isEqualTo("lead");
            assertThat(tag.path("note").asString()).isEqualTo(ORDER);
        });
        List<JsonNode> messages = complaint.path("messages").valueStream().toList();
        for (int line = 0; line < script.size(); line++) {
            Instant at = script.get(line).at();
            if (at != null) {
                assertThat(at(messages.get(line)))
                        .as(script.get(line).said())
                        .isEqualTo(at.truncatedTo(ChronoUnit.SECONDS));
            }
        }
        assertThat(messages).isSortedAccordingTo((one, other) -> at(one).compareTo(at(other)));
        assertThat(at(complaint, "postedAt")).isEqualTo(at(messages.getFirst()));
        assertThat(at(complaint, "firstAnsweredAt")).isEqualTo(firstOf(messages, "ANSWER"));
        assertThat(at(complaint, "resolvedAt")).isEqualTo(firstOf(messages.reversed(), "SOLUTION"));
        assertThat(at(complaint, "confirmedAt")).isEqualTo(at(messages.getLast()));
        publishedWhenItStoodThere(messages);
    }

    private void publishedWhenItStoodThere(List<JsonNode> messages) {
        for (JsonNode message : messages) {
            if (message.path("outgoing").isObject()) {
                Instant stands = posted().stream()
                        .filter(one ->
                                one.text().startsWith(message.path("text").asString()))
                        .findFirst()
                        .orElseThrow()
                        .at();
                assertThat(at(message.path("outgoing"), "at"))
                        .as(message.path("text").asString())
                        .isCloseTo(stands, within(A_LITTLE_WHILE, ChronoUnit.SECONDS));
            }
        }
    }

    private static Instant firstOf(List<JsonNode> messages, String meaning) {
        return messages.stream()
                .filter(message -> message.path("meaning").asString().equals(meaning))
                .findFirst()
                .map(Scene::at)
                .orElseThrow();
    }

    private static Instant at(JsonNode message) {
        return at(message, "at");
    }

    private static Instant at(JsonNode in, String field) {
        return Instant.parse(in.path(field).asString()).truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public String toString() {
        return channel.word() + (elsewhere ? ", below a post that names nobody" : "");
    }
}
