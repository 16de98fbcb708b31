package id.tanggap.access.account;

import static id.tanggap.access.account.PasswordFault.HAS_NAME;
import static id.tanggap.access.account.PasswordFault.TOO_LONG;
import static id.tanggap.access.account.PasswordFault.TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenPasswordTest {

    private static final StaffMember SITI =
            new StaffMember("siti.aminah@kota.example", Role.DISKOMINFO, null, "Siti Aminah");

    @ParameterizedTest
    @ValueSource(strings = {"hujan turun pagi", "kuda-nil-9", "sandi dengan spasi di antaranya", "雨が降る朝の散歩と紅茶と本"})
    void words_in_a_row_will_do(String password) {
        assertThat(fault(password.length() < 12 ? password + "-biru" : password))
                .isEmpty();
    }

    @Test
    void it_is_long_enough_and_not_endless() {
        assertThat(fault("x7Kq-2mfp-w")).contains(TOO_SHORT);
        assertThat(fault("x7Kq-2mfp-w9")).isEmpty();
        assertThat(fault("             ")).contains(TOO_SHORT);
        assertThat(fault("🐘🐘🐘🐘🐘🐘")).as("characters, not chars").contains(TOO_SHORT);
        assertThat(fault("aB3$".repeat(50))).isEmpty();
        assertThat(fault("aB3$".repeat(50) + "x")).contains(TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "siti.aminah@kota.example",
                "SITI.AMINAH2026",
                "siti aminah 1234",
                "sitiaminah-rahasia",
                "x-S.i.t.i-Aminah-x"
            })
    void it_is_not_the_own_name(String password) {
        assertThat(fault(password)).contains(HAS_NAME);
    }

    @Test
    void a_name_of_three_letters_may_be_part_of_a_word() {
        assertThat(ChosenPassword.fault("pupuk kandang ayam", new StaffMember("pu", Role.MAYOR, null)))
                .isEmpty();
    }

    private static Optional<PasswordFault> fault(String password) {
        return ChosenPassword.fault(password, SITI);
    }
}
