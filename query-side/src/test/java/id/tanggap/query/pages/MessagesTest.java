package id.tanggap.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
