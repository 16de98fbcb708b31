package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void nothing_given_means_data_here_and_port_8080() {
        assertThat(Options.parse(List.of())).isEqualTo(new Options(Path.of("data"), 8080, false, false));
    }

    @Test
    void values_follow_their_option_or_an_equals_sign_and_the_last_one_counts() {
        assertThat(Options.parse(List.of("--data", "a", "--port=9090", "--data=b")))
                .isEqualTo(new Options(Path.of("b"), 9090, false, false));
    }

    @Test
    void a_demo_is_made_only_when_it_is_wanted() {
        assertThat(Options.parse(List.of("--demo", "--data", "a")))
                .isEqualTo(new Options(Path.of("a"), 8080, true, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "many", "-1", ""})
    void what_is_no_port_is_refused(String port) {
        assertThatThrownBy(() -> Options.parse(List.of("--port", port))).isInstanceOf(Options.Misunderstood.class);
    }

    @Test
    void an_unknown_option_is_named_in_both_languages() {
        assertThatThrownBy(() -> Options.parse(List.of("--prot", "8080")))
                .isInstanceOf(Options.Misunderstood.class)
                .hasMessageContaining("tidak dikenal: --prot")
                .hasMessageContaining("Unknown option: --prot");
    }

    @Test
    void a_missing_value_is_refused() {
        assertThatThrownBy(() -> Options.parse(List.of("--data"))).isInstanceOf(Options.Misunderstood.class);
    }

    @Test
    void afterARestoreTheDatabaseMustBeNamed() {
        assertThatThrownBy(() -> AfterRestoreCommand.parse(List.of("--apply")))
                .isInstanceOf(Options.Misunderstood.class)
                .hasMessageContaining("--jdbc-url");
        assertThatThrownBy(
                        () -> AfterRestoreCommand.parse(List.of("--jdbc-url", "jdbc:postgresql://x/y", "--everything")))
                .isInstanceOf(Options.Misunderstood.class)
                .hasMessageContaining("Pilihan tidak dikenal")
                .hasMessageContaining("Unknown option");
        assertThat(AfterRestoreCommand.parse(List.of("--jdbc-url=jdbc:postgresql://x/y", "--apply"))
                        .options())
                .containsEntry("jdbc-url", "jdbc:postgresql://x/y")
                .containsKey("apply");
    }
}
