package id.tanggap.command.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Who is let in with what, and who is not. */
class DoorTest extends InTown {

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aWrongSignatureIsRefusedAndLeavesNothingButALineInTheSecurityLog(CapturedOutput output) {
        HttpResponse<String> forged = send.meta(comment("forged", "900", "Palsu"), "salah");
        HttpResponse<String> unsigned = send.post("/webhooks/meta", "{}", "application/json");
        HttpResponse<String> forgedX =
                send.post("/webhooks/x", "{}", "application/json", "x-twitter-webhooks-signature", "sha256=AAAA");

        for (HttpResponse<String> refused : List.of(forged, unsigned, forgedX)) {
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
        }
        assertThat(count("intake_delivery")).isZero();
        assertThat(output.getAll().lines().filter(line -> line.contains("event=signature-refused")))
                .hasSize(3)
                .anyMatch(line -> line.contains("channel=x address=127.0.0.1"))
                .noneMatch(line -> line.contains("AAAA"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        assertThat(send.meta("x".repeat(5_300_000), SECRET).statusCode()).isEqualTo(413);
    }

    @Test
    void theChallengesAreAnsweredToThoseWhoKnow() {
        assertThat(send.get("/webhooks/meta?hub.mode=subscribe&hub.verify_token=kata-sandi&hub.challenge=1158201444")
                        .body())
                .isEqualTo("1158201444");
        assertThat(send.get("/webhooks/meta?hub.mode=subscribe&hub.verify_token=salah&hub.challenge=1")
                        .statusCode())
                .isEqualTo(403);
        assertThat(json(send.get("/webhooks/x?crc_token=abc"))
                        .path("response_token")
                        .asString())
                .isEqualTo("sha256=" + Base64.getEncoder().encodeToString(Sender.hmac(SECRET, "abc")));
    }

    @Test
    void nothingIsSignedThatCouldBeADelivery() {
        String delivery = "{\"data\": {\"event_type\": \"post.mention.create\"}}";
        String once = URLEncoder.encode(delivery, UTF_8);

        for (String asked : List.of(
                once,
                once.replace("+", "%20"),
                URLEncoder.encode(once, UTF_8),
                "%20" + once,
                "abc&crc_token=" + once,
                "%7b%7d",
                "%00",
                "%E9",
                "",
                "a".repeat(257),
                "a%0A")) {
            HttpResponse<String> answer = send.get("/webhooks/x?crc_token=" + asked);
            assertThat(answer.statusCode()).as(asked).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("sha256=");
        }
        assertThat(send.get("/webhooks/meta?hub.mode=subscribe&hub.verify_token=kata-sandi&hub.challenge=%3Cb%3E")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatWasSignedAsAChallengeIsNoDelivery() {
        long kept = deliveries();
        for (String json : List.of("1", "true", "null", "-1e5")) {
            String signature = json(send.get("/webhooks/x?crc_token=" + json))
                    .path("response_token")
                    .asString();
            assertThat(signature).startsWith("sha256=");

            assertThat(send.post("/webhooks/x", json, "application/json", "x-twitter-webhooks-signature", signature)
                            .statusCode())
                    .as(json)
                    .isEqualTo(401);
        }
        assertThat(deliveries()).isEqualTo(kept);
    }

    private long deliveries() {
        return sql.sql("select count(*) from intake_delivery").query(Long.class).single();
    }

    /** Of what has no signature not a byte is waited for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/webhooks/meta | X-Other: a",
                "/webhooks/meta | X-Hub-Signature-256:",
                "/webhooks/meta | X-Hub-Signature-256: sha256=",
                "/webhooks/meta | X-Hub-Signature-256: sha256=zz",
                "/webhooks/meta | X-Hub-Signature: sha1=757107ea0eb2509fc211221cce984b8a37570b6d",
                "/webhooks/x | X-Other: a",
                "/webhooks/x | x-twitter-webhooks-signature: sha256=abc",
                "/webhooks/x | x-twitter-webhooks-signature: Cytd4Sq+NvEcV3MMrXxWJGJx5A+y/lXzzU2Maartkx8="
            })
    void whatIsNotSignedIsNotRead(String door, String header) throws IOException {
        try (Socket line = new Socket("localhost", port)) {
            line.setSoTimeout(5_000);
            line.getOutputStream()
                    .write(("POST " + door + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 5000000\r\n" + header + "\r\n\r\n{")
                            .getBytes(ISO_8859_1));

            assertThat(new String(line.getInputStream().readNBytes(12), ISO_8859_1))
                    .isEqualTo("HTTP/1.1 401");
        }
    }
}
