package id.tanggap.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.intake.post.Json;
import id.tanggap.events.complaint.ReplyFailure;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

class ErrorTableTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final HttpHeaders headers = new HttpHeaders();

    private Trouble meaning(ErrorTable table, int status, String body) {
        return table.meaning(new Wire.Heard.Answer(status, headers, Json.MAPPER.readTree(body)), CLOCK);
    }

    @ParameterizedTest
    @CsvSource({
        "META, 400, 4, TRY_AGAIN_LATER",
        "META, 403, 80007, TRY_AGAIN_LATER",
        "META, 400, 190, SIGN_IN_AGAIN",
        "META, 403, 10, NO_PERMISSION",
        "META, 403, 200, NO_PERMISSION",
        "META, 403, 299, NO_PERMISSION",
        "META, 400, 100, MESSAGE_REFUSED",
        "META, 400, 506, MESSAGE_REFUSED",
        "META, 400, 368, SENDER_STOPPED",
        "META, 500, 368, SENDER_STOPPED",
        "META, 400, 99999, MESSAGE_REFUSED",
        "WHATSAPP, 500, 2, TRY_AGAIN_LATER",
        "WHATSAPP, 400, 131056, TRY_AGAIN_LATER",
        "WHATSAPP, 401, 0, SIGN_IN_AGAIN",
        "WHATSAPP, 403, 3, NO_PERMISSION",
        "WHATSAPP, 400, 131026, MESSAGE_REFUSED",
        "WHATSAPP, 400, 131048, SENDER_STOPPED",
        "X, 403, 187, MESSAGE_REFUSED",
        "X, 403, 64, SENDER_STOPPED"
    })
    void aCodeMeans(String table, int status, int code, ReplyFailure meaning) {
        assertThat(meaning(table(table), status, "{\"error\": {\"code\": %d}}".formatted(code)))
                .isInstanceOfSatisfying(
                        Trouble.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(meaning));
    }

    private static ErrorTable table(String name) {
        return switch (name) {
            case "META" -> ErrorTable.META;
            case "WHATSAPP" -> ErrorTable.WHATSAPP;
            default -> ErrorTable.X;
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {} | SIGN_IN_AGAIN",
                "429 | {} | TRY_AGAIN_LATER",
                "404 | {} | MESSAGE_REFUSED",
                "403 | {\"title\": \"Forbidden\", \"type\": \"about:blank\"} | MESSAGE_REFUSED",
                "403 | {\"type\": \"https://api.twitter.com/2/problems/client-forbidden\"} | NO_PERMISSION",
                "429 | {\"type\": \"https://api.twitter.com/2/problems/usage-capped\"} | SENDER_STOPPED",
                "200 | {\"errors\": [{\"type\": \"https://api.twitter.com/2/problems/client-forbidden\"}]} | NO_PERMISSION"
            })
    void xSaysItByStatusAndType(int status, String body, ReplyFailure meaning) {
        assertThat(meaning(ErrorTable.X, status, body))
                .isInstanceOfSatisfying(
                        Trouble.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(meaning));
    }

    @Test
    void whatThePlatformDoesNotKnowOfItselfIsUnclear() {
        assertThat(meaning(ErrorTable.META, 500, "{\"error\": {\"code\": 1}}")).isInstanceOf(Trouble.Unclear.class);
        assertThat(meaning(ErrorTable.META, 400, "{\"error\": {\"code\": 2}}")).isInstanceOf(Trouble.Unclear.class);
        assertThat(meaning(ErrorTable.X, 503, "{}")).isInstanceOf(Trouble.Unclear.class);
        assertThat(meaning(ErrorTable.META, 200, "{}")).as("taken, and no id").isInstanceOf(Trouble.Unclear.class);
    }

    @Test
    void aSubcodeSaysMoreThanItsCode() {
        assertThat(meaning(ErrorTable.META, 400, "{\"error\": {\"code\": 1, \"error_subcode\": 1609005}}"))
                .isInstanceOfSatisfying(
                        Trouble.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(ReplyFailure.MESSAGE_REFUSED));
    }

    @Test
    void theHintsOfThePlatformsAreTaken() {
        headers.set("Retry-After", "120");
        assertThat(until(ErrorTable.META, 400, "{\"error\": {\"code\": 4}}")).isEqualTo(NOW.plusSeconds(120));
        headers.set(
                "X-Business-Use-Case-Usage",
                "{\"17842\": [{\"type\": \"pages\", \"estimated_time_to_regain_access\": 19}]}");
        assertThat(until(ErrorTable.META, 400, "{\"error\": {\"code\": 80001}}"))
                .isEqualTo(NOW.plusSeconds(19 * 60));
        headers.clear();
        headers.set("x-rate-limit-reset", Long.toString(NOW.plusSeconds(600).getEpochSecond()));
        assertThat(until(ErrorTable.X, 429, "{}")).isEqualTo(NOW.plusSeconds(600));
    }

    private Instant until(ErrorTable table, int status, String body) {
        return ((Trouble.Refused) meaning(table, status, body)).until();
    }
}
