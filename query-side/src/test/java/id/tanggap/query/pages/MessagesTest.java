package id.tanggap.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.complaint.AgreedThrough;
import id.tanggap.events.complaint.CloseReason;
import id.tanggap.events.complaint.ComplaintRaised;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.EscalationLevel;
import id.tanggap.events.complaint.HidingReason;
import id.tanggap.events.complaint.HidingRefusal;
import id.tanggap.events.complaint.MessageMeaning;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.PhotoKind;
import id.tanggap.events.complaint.PhotoMissing;
import id.tanggap.events.complaint.RefusalReason;
import id.tanggap.events.complaint.Removal;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.complaint.TagRole;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.events.complaint.WithholdReason;
import id.tanggap.query.complaint.Fact;
import id.tanggap.query.complaint.Message;
import id.tanggap.query.complaint.PublicStatus;
import id.tanggap.query.complaint.Words;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern ASKED = Pattern.compile("#\\{([a-z][a-z0-9.-]*[a-z0-9])[}(]");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @Test
    void whatIsSaidInIndonesianIsSaidInEnglish() throws IOException {
        assertThat(words("/messages.properties").stringPropertyNames())
                .isEqualTo(words("/messages_en.properties").stringPropertyNames());
    }

    @Test
    void noTemplateAsksForWordsThatNobodyWrote() throws IOException {
        Set<String> written = words("/messages.properties").stringPropertyNames();
        Set<String> missing = new TreeSet<>();
        for (Path template : templates()) {
            ASKED.matcher(Files.readString(template))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .filter(key -> !written.contains(key))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyFactOfATimelineHasANameAndItsConstantsHaveWords() throws IOException {
        Stream<String> facts = Arrays.stream(Fact.values()).map(fact -> "facts." + fact.key());
        Stream<String> constants = Stream.of(
                        constants("origin", Origin.values()),
                        constants("clock", DeadlineKind.values()),
                        constants("escalation", EscalationLevel.values()),
                        constants("rule", RoutingReason.Rule.values()),
                        constants("role", TagRole.values()),
                        constants("through", AgreedThrough.values()),
                        constants("visibility", Visibility.values()),
                        constants("removal", Removal.values()),
                        constants("meaning", MessageMeaning.values()),
                        constants("how", ComplaintRaised.How.values()),
                        constants("reason", RefusalReason.values()),
                        constants("reason", WithholdReason.values()),
                        constants("reason", CloseReason.values()),
                        constants("reason", PhotoMissing.values()),
                        constants("photo", PhotoKind.values()),
                        constants("public-status", PublicStatus.values()),
                        constants("hiding", HidingReason.values()),
                        constants("hiding", HidingRefusal.values()))
                .flatMap(each -> each);
        List<String> asked = Stream.concat(facts, constants).toList();

        for (String bundle : List.of("/messages.properties", "/messages_en.properties")) {
            assertThat(words(bundle).stringPropertyNames()).as(bundle).containsAll(asked);
        }
    }

    @Test
    void everyMeaningOfAMessageAndEveryoneWhoSaysOneHasWords() throws IOException {
        List<String> asked = Stream.concat(
                        Arrays.stream(Message.Meaning.values())
                                .filter(meaning -> meaning != Message.Meaning.ANSWER)
                                .map(meaning -> "talk.meaning." + meaning),
                        Stream.of("talk.by.citizen", "talk.by.leader", "talk.by.other", "said.government"))
                .toList();

        for (String bundle : List.of("/messages.properties", "/messages_en.properties")) {
            assertThat(words(bundle).stringPropertyNames()).as(bundle).containsAll(asked);
        }
    }

    private static Stream<String> constants(String of, Enum<?>... values) {
        return Arrays.stream(values).map(value -> of + "." + Words.of(value));
    }

    /** A straight apostrophe would swallow what follows it in a message with arguments. */
    @Test
    void noMessageHasAStraightApostrophe() throws IOException {
        for (String bundle : List.of("/messages.properties", "/messages_en.properties")) {
            assertThat(words(bundle).values().stream().map(String::valueOf)).noneMatch(text -> text.contains("'"));
        }
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static Properties words(String bundle) throws IOException {
        var words = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream(bundle)), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }
}
