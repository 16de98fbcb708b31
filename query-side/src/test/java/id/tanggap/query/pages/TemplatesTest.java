package id.tanggap.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Thymeleaf takes without a word and does otherwise than it reads. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Pattern TAG = Pattern.compile("<[a-z][^<>]*(?:\"[^\"]*\"[^<>]*)*>");
    private static final Pattern REPLACED = Pattern.compile("\\sth:(?:replace|insert)=");
    private static final Pattern ON_A_CONDITION = Pattern.compile("\\sth:(?:if|unless|each)=");

    /** A tag is replaced before its condition or its repetition is looked at. */
    @Test
    void noTagIsReplacedOnACondition() throws IOException {
        assertThat(tags())
                .hasSizeGreaterThan(300)
                .noneMatch(tag -> REPLACED.matcher(tag).find()
                        && ON_A_CONDITION.matcher(tag).find());
    }

    private static List<String> tags() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(TemplatesTest::tags)
                    .toList();
        }
    }

    private static Stream<String> tags(Path template) {
        try {
            return TAG.matcher(Files.readString(template)).results().map(MatchResult::group).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
