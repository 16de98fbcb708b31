package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void nothing_given_means_data_here_and_port_8080_of_this_machine_alone() {
        Options options = Options.parse(List.of());

        assertThat(options.data()).isEqualTo(Path.of("data"));
        assertThat(options.listen().isLoopbackAddress()).isTrue();
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.managementPort()).isEmpty();
        assertThat(options.usualManagementPort()).isEqualTo(9080);
        assertThat(options.demo()).isFalse();
        assertThat(options.help()).isFalse();
        assertThat(options.url()).isEqualTo("http://localhost:8080");
    }

    @Test
    void values_follow_their_option_or_an_equals_sign_and_the_last_one_counts() {
        Options options = Options.parse(List.of("--data", "a", "--port=9090", "--data=b", "--management-port", "9"));

        assertThat(options.data()).isEqualTo(Path.of("b"));
        assertThat(options.port()).isEqualTo(9090);
        assertThat(options.managementPort()).hasValue(9);
    }

    @Test
    void a_demo_is_made_only_when_it_is_wanted() {
        assertThat(Options.parse(List.of("--demo", "--data", "a")).demo()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, false, http://localhost:8080",
        "::1, false, http://localhost:8080",
        "0.0.0.0, true, http://localhost:8080",
        "192.0.2.7, true, http://192.0.2.7:8080",
        "2001:db8::1, true, http://[2001:db8:0:0:0:0:0:1]:8080"
    })
    void who_listens_to_others_is_told_so(String address, boolean open, String url) {
        Options options = Options.parse(List.of("--listen", address));

        assertThat(options.isOpen()).isEqualTo(open);
        assertThat(options.url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "example.org", "1.2.3.4.5", "0.0.0.0:8080"})
    void what_is_no_address_is_refused(String address) {
        assertThatThrownBy(() -> Options.parse(List.of("--listen", address))).isInstanceOf(Options.Misunderstood.class);
    }

    @Test
    void there_is_always_room_for_the_management_port() {
        assertThat(Options.parse(List.of("--port", "65000")).usualManagementPort())
                .isEqualTo(64000);
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
