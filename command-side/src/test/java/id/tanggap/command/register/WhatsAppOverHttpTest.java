package id.tanggap.command.register;

import static id.tanggap.command.register.Bodies.opd;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.register.Caller.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the government enters of its portfolio on WhatsApp. */
@RegisterTest
class WhatsAppOverHttpTest {

    private static final String TEMPLATES = "/api/channels/whatsapp/templates";
    private static final String LIMIT = "/api/channels/whatsapp/limit";
    private static final String APPROVED =
            "{\"name\": \"lanjutan_aduan\", \"purpose\": \"answer\", \"state\": \"approved\"}";

    @Autowired
    Callers callers;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void nothingIsEntered() {
        sql.sql("truncate whatsapp_template, whatsapp_limit").update();
    }

    private List<String> entered() {
        return sql.sql(
                        "select concat_ws(' ', name, language, purpose, state, reason, changed_by) from whatsapp_template order by 1")
                .query(String.class)
                .list();
    }

    @Test
    void aTemplateIsEnteredAndOneOfTheSameNameAndLanguageTakesItsPlace() {
        Answer first = callers.diskominfo().post(TEMPLATES, """
                {"name": "lanjutan_aduan", "purpose": "answer", "state": "rejected", "reason": "Terlalu umum"}""");
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(entered()).containsExactly("lanjutan_aduan id answer rejected Terlalu umum diskominfo");

        assertThat(callers.admin().put(TEMPLATES, APPROVED).json())
                .isEqualTo(callers.admin().put(TEMPLATES, APPROVED).json());
        callers.diskominfo().post(TEMPLATES, """
                {"name": "lanjutan_aduan", "language": "en_US", "purpose": "confirmation", "state": "pending"}""");

        assertThat(entered())
                .containsExactly(
                        "lanjutan_aduan en_US confirmation pending diskominfo",
                        "lanjutan_aduan id answer approved admin");
    }

    @Test
    void theLimitOfADayIsEnteredAndTheNextTakesItsPlace() {
        assertThat(callers.diskominfo()
                        .post(LIMIT, "{\"people\": \"250\"}")
                        .json()
                        .path("people")
                        .asInt())
                .isEqualTo(250);
        assertThat(callers.diskominfo().put(LIMIT, "{\"people\": \"2000\"}").status())
                .isEqualTo(200);

        assertThat(sql.sql("select people, changed_by from whatsapp_limit")
                        .query()
                        .listOfRows())
                .containsExactly(Map.of("people", 2000, "changed_by", "diskominfo"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                          | name",
                "{}                                                                          | purpose",
                "{}                                                                          | state",
                "{\"name\": \"Lanjutan Aduan\"}                                              | name",
                "{\"name\": \"a\", \"purpose\": \"iklan\", \"state\": \"approved\"}          | purpose",
                "{\"name\": \"a\", \"purpose\": \"answer\", \"state\": \"disetujui\"}        | state",
                "{\"name\": \"a\", \"language\": \"Indonesia\"}                              | language"
            })
    void badInputOfATemplateNamesTheFieldAndEntersNothing(String body, String field) {
        Answer refused = callers.diskominfo().post(TEMPLATES, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"" + field + "\"");
        assertThat(entered()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"people\": \"banyak\"}", "{\"people\": \"0\"}", "{\"people\": \"99999999\"}"})
    void aLimitIsANumberOfPeople(String body) {
        Answer refused = callers.diskominfo().post(LIMIT, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"people\"");
        assertThat(sql.sql("select count(*) from whatsapp_limit")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyDiskominfoAndTheOperatorEnterWhatThePlatformLetsUs() {
        callers.diskominfo().post("/api/opds", opd("dinas-lain", "Dinas Lain", "\"areas\": []"));
        for (Caller other : List.of(callers.mayor(), callers.head("dinas-lain"))) {
            for (String path : List.of(TEMPLATES, LIMIT)) {
                assertThat(other.post(path, APPROVED).status()).isEqualTo(403);
                assertThat(other.put(path, APPROVED).status()).isEqualTo(403);
            }
        }
        Caller nobody = new Caller(callers.mayor().port(), "tak-dikenal");
        assertThat(nobody.post(TEMPLATES, APPROVED).status()).isEqualTo(401);
        assertThat(entered()).isEmpty();
    }
}
