package id.tanggap.command.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.complaint.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "081234560017",
                "0812-3456-0017",
                "0812 3456 0017",
                "(0812) 3456.0017",
                "+62 812 3456 0017",
                "+62812-3456-0017",
                "6281234560017",
                "62812 34560017",
                "0062 812 3456 0017",
                " 0812 3456 0017 ",
                "٠٨١٢٣٤٥٦٠٠١٧",
                "WA: 0812-3456-0017",
                "Ibu Sri 081234560017 (telepon)",
                "tel 0812 3456 0017, sore hari"
            })
    void oneNumberIsOneKeyHoweverItIsWritten(String text) {
        assertThat(Contact.keys(text)).containsExactly(PersonKey.number("+6281234560017"));
    }

    @ParameterizedTest
    @CsvSource({
        "021-5550123, +62215550123",
        "(0254) 200 123, +62254200123",
        "+65 6123 4567, +6561234567",
        "+1 650 253 0000, +16502530000"
    })
    void othersAsWell(String text, String number) {
        assertThat(Contact.keys(text)).containsExactly(PersonKey.number(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Siti.Aminah@Contoh.ID", " siti.aminah@contoh.id", "surel: siti.aminah@contoh.id."})
    void anAddressIsOneKeyInWhateverCapitals(String text) {
        assertThat(Contact.keys(text)).containsExactly(PersonKey.mail("siti.aminah@contoh.id"));
    }

    @Test
    void whoLeavesBothIsKnownByBoth() {
        assertThat(Contact.keys("siti@contoh.id / 0812 3456 0017"))
                .containsExactly(PersonKey.number("+6281234560017"), PersonKey.mail("siti@contoh.id"));
        assertThat(Contact.keys("0812 3456 0017 atau 0813-1111-2222"))
                .containsExactly(PersonKey.number("+6281234560017"), PersonKey.number("+6281311112222"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0812 3456 0017 / penyerang@contoh.id",
                "penyerang@contoh.id, 0812 3456 0017",
                "0812-3456-0017 (saya), 0813-1111-2222 (ibu)"
            })
    void whatElseStandsBesideAContactIsNobodysWord(String text) {
        assertThat(Contact.of(Channel.WEB, text, "p1").keys()).containsExactly(PersonKey.number("+6281234560017"));
        assertThat(Contact.key(text)).contains(PersonKey.number("+6281234560017"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "tidak ada", "Pak RT", "@siti_aminah", "RT 03 RW 05 No 12", "12", "ibu sri, rumah no. 7"
            })
    void whatManyMayHaveNamesNobody(String text) {
        assertThat(Contact.keys(text)).isEmpty();
        assertThat(Contact.of(Channel.WEB, text, "p1"))
                .isEqualTo(Sought.by(List.of(PersonKey.post(Channel.WEB, "p1"))));
    }

    @Test
    void everySpellingThatEverNamedSomebodyIsKnown() {
        assertThat(PersonKey.number("+6281234560017").formerNames())
                .contains("WEB:081234560017", "WEB:6281234560017", "WALK_IN:+6281234560017", "WHATSAPP:6281234560017");
        assertThat(PersonKey.mail("siti.aminah@contoh.id").formerNames()).contains("WEB:sitiaminah@contohid");
        assertThat(Contact.of(Channel.WEB, "0812-3456-0017", "p1").formerName()).isEqualTo("WEB:081234560017");
    }
}
