package id.tanggap.command.intake.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.access.problem.Problem;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pendek",
                "​​​​​​​​​​​​",
                "ㅤㅤㅤㅤㅤㅤㅤㅤㅤㅤㅤㅤ",
                "a​​​​​​​​​​​b",
                "a            b",
                "............",
                "!?!?!?!?!?!?",
                "\uD83D\uDE21\uD83D\uDE21\uD83D\uDE21\uD83D\uDE21\uD83D\uDE21\uD83D\uDE21\uD83D\uDE21\uD83D\uDE21\uD83D\uDE21\uD83D\uDE21"
            })
    void whatHoldsNothingToReadIsRefusedByItsField(String text) {
        assertThatThrownBy(() -> entry(text))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.fields())
                                .extracting(Problem.Field::field)
                                .containsExactly("text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jalan rusak", "banjir RT 3", "  Lampu mati total  ", "ꦗꦭꦤ꧀ꦫꦸꦱꦏ꧀ꦱꦔꦼꦠ꧀", "水管破了三天没有水了吗"})
    void wordsOfAnyScriptAreTaken(String text) {
        assertThat(entry(text).text()).isEqualTo(text.strip());
    }

    private static Entry entry(String text) {
        return Entry.of(
                new EntryRequest(text, null, null, null, null, null, null, null, null, null), false, Instant.now());
    }
}
