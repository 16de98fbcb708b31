package id.tanggap.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserNameTest {

    @ParameterizedTest
    @CsvSource({
        "mayor, mayor",
        "'  Kepala.Dinkes@Kota.example ', kepala.dinkes@kota.example",
        "ＭＡＹＯＲ, mayor",
        "'\u00a0mayor\u3000', mayor",
        "\u212aepala-1, kepala-1",
        "o\uFB03ce, office",
    })
    void one_name_however_it_is_typed(String typed, String name) {
        assertThat(UserName.read(typed)).contains(new UserName(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "mayor\0",
                "\0mayor",
                "ma\0yor",
                "mayor\n",
                "\tmayor",
                "mayor\u001c",
                "mayor\u0085",
                "mayor\u200b",
                "\u202emayor",
                "m\u0430yor",
                "\u0130stanbul",
                "-mayor",
                "' or 1=1",
                "<b>",
                "%00"
            })
    void what_cannot_be_a_name_is_none(String typed) {
        assertThat(UserName.read(typed)).isEmpty();
    }

    @Test
    void a_name_has_an_end() {
        assertThat(UserName.read("a".repeat(100))).isPresent();
        assertThat(UserName.read("a".repeat(101))).isEmpty();
        assertThat(UserName.read(" ".repeat(1_000_000) + "mayor")).isEmpty();
    }
}
