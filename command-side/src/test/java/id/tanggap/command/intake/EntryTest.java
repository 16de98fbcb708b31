package id.tanggap.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.channel.ChannelDescribed;
import id.tanggap.events.channel.ChannelEvent;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintReleased;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.Origin;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Complaints by the form and at the counter. */
class EntryTest extends InTown {

    @Test
    void thePublicFormTakesAComplaintOnceAndNotTooMany() {
        String complaint =
                "{\"text\":\"Halte bus tidak beratap\",\"name\":\"Warga\",\"contact\":\"0812-000\",\"place\":\"36.04\"}";
        HttpResponse<String> first =
                send.post("/api/complaints", complaint, "application/json", "Idempotency-Key", "a1");
        HttpResponse<String> again =
                send.post("/api/complaints", complaint, "application/json", "Idempotency-Key", "a1");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        JsonNode answer = json(first);
        assertThat(first.headers().firstValue("Location").orElseThrow())
                .isEqualTo("/api/complaints/" + answer.path("id").asString());
        assertThat(keys.matches(
                        answer.path("trackingCode").asString(),
                        answer.path("citizenKey").asString()))
                .isTrue();
        assertThat(keys.matches(answer.path("trackingCode").asString(), "lain")).isFalse();
        assertThat(events(new ComplaintId(answer.path("id").asString()))).hasSize(2);

        HttpResponse<String> form = send.post(
                "/api/complaints",
                "text=Taman+kota+gelap+gulita&website=",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");
        assertThat(form.statusCode()).isEqualTo(303);
        assertThat(form.headers().firstValue("Location").orElseThrow()).matches("/lapor/diterima\\?code=[0-9A-Z-]{14}");
        assertThat(form.headers().firstValue("Set-Cookie").orElseThrow())
                .matches("citizen_key=[a-z0-9]{20}; Path=/; .*HttpOnly; SameSite=Lax");

        HttpResponse<String> wrong = send.post(
                "/api/complaints",
                "{\"text\":\"pendek\",\"opd\":\"dinas-pu\",\"website\":\"http://x\"}",
                "application/json");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(json(wrong).path("errors").findValuesAsString("field")).containsExactly("text", "website", "opd");

        HttpResponse<String> blank = send.post(
                "/api/complaints",
                "{\"text\":\"\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\"}",
                "application/json");
        assertThat(blank.statusCode()).isEqualTo(400);
        assertThat(json(blank).path("errors").findValuesAsString("field")).containsExactly("text");
        HttpResponse<String> tooMany = send.post("/api/complaints", complaint, "application/json");
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void staffEnterForACitizenAtTheCounter() {
        HttpResponse<String> entered = send.post(
                "/api/complaints",
                "{\"text\":\"Warga datang: jalan ambles\",\"name\":\"Warga\",\"opd\":\"dinas-pu\",\"category\":\"jalan\",\"postedAt\":\"2026-01-31T09:00:00+07:00\"}",
                "application/json",
                "Authorization",
                "Bearer " + token());

        assertThat(entered.statusCode()).isEqualTo(201);
        ComplaintCaptured captured = (ComplaintCaptured)
                events(new ComplaintId(json(entered).path("id").asString())).getFirst();
        assertThat(captured.channel()).isEqualTo(Channel.WALK_IN);
        assertThat(captured.origin()).isEqualTo(Origin.STAFF);
        assertThat(captured.by().kind()).isEqualTo(Actor.Kind.DISKOMINFO);
        assertThat(captured.postedAt()).isEqualTo(Instant.parse("2026-01-31T02:00:00Z"));
        assertThat(captured.tagged()).containsExactly(new OfficialAccount(Channel.WALK_IN, "dinas-pu", null));
    }

    private JsonNode shown(String body, int status) {
        HttpResponse<String> answer =
                send.post("/api/complaints", body, "application/json", "Authorization", "Bearer " + token());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json(answer);
    }

    @Test
    void aVideoOnTikTokIsAComplaintOnceWhoeverEntersItsLink() {
        JsonNode first = shown("{\"link\": \"https://vt.tiktok.com/ZSabc123\"}", 201);
        JsonNode again = shown(
                "{\"text\": \"Jembatan putus kata warga\", \"link\":"
                        + " \"https://www.tiktok.com/@wargatujuh/video/7312345678901234567?is_from_webapp=1\"}",
                201);

        assertThat(again).isEqualTo(first);
        assertThat(first.path("citizenKey").isNull() || first.path("citizenKey").isMissingNode())
                .as("the citizen was not there")
                .isTrue();
        ComplaintCaptured captured = (ComplaintCaptured)
                events(new ComplaintId(first.path("id").asString())).getFirst();
        assertThat(captured.channel()).isEqualTo(Channel.TIKTOK);
        assertThat(captured.complaint()).isEqualTo(ComplaintId.of(Channel.TIKTOK, "7312345678901234567"));
        assertThat(open(captured.text())).isEqualTo("Jembatan gantung putus, tolong pak");
        assertThat(open(captured.author())).isEqualTo("Warga Tujuh");
        assertThat(open(captured.permalink()))
                .isEqualTo("https://www.tiktok.com/@wargatujuh/video/7312345678901234567");

        JsonNode typed = shown(
                "{\"text\": \"Got mampet di pasar\", \"link\": \"https://m.tiktok.com/@budi/photo/7312345678901234999\"}",
                201);
        assertThat(open(((ComplaintCaptured)
                                events(new ComplaintId(typed.path("id").asString()))
                                        .getFirst())
                        .author()))
                .as("what was typed stands where the platform shows nothing")
                .isEqualTo("@budi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.tiktok.com/@a/video/7312345678901234567",
                "https://www.tiktok.com.contoh.id/@a/video/7312345678901234567",
                "https://tiktok.com@contoh.id/@a/video/7312345678901234567",
                "https://www.tiktok.com:8443/@a/video/7312345678901234567",
                "https://127.0.0.1/@a/video/7312345678901234567",
                "https://www.tiktok.com/@a",
                "https://vt.tiktok.com/ZStidakada",
                "bukan tautan"
            })
    void whatIsNoVideoOnTikTokIsToldAtItsField(String link) {
        JsonNode refused = shown("{\"text\": \"Jalan rusak di pasar\", \"link\": \"" + link + "\"}", 400);
        assertThat(refused.path("errors").findValuesAsString("field")).containsExactly("link");
    }

    /** The import of an archive asks the same {@code AddedChannels}. */
    @ParameterizedTest
    @CsvSource({"RADIO_KOTA, false, true", "POS_ADUAN, true, false"})
    void whatStaffWriteDownOfAnAddedChannelIsAsPublicAsTheChannel(String channel, boolean isPrivate, boolean released) {
        events.publish(new GenericDomainEventMessage<>(
                "channels",
                ChannelEvent.STREAM,
                isPrivate ? 1 : 0,
                new ChannelDescribed(new Channel(channel), channel, null, isPrivate, Actor.SYSTEM, Instant.EPOCH)));

        HttpResponse<String> entered = send.post(
                "/api/complaints",
                "{\"text\":\"Terdengar: lampu jalan padam\",\"channel\":\"" + channel + "\",\"category\":\"jalan\"}",
                "application/json",
                "Authorization",
                "Bearer " + token());

        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        assertThat(events(new ComplaintId(json(entered).path("id").asString())).stream()
                        .anyMatch(ComplaintReleased.class::isInstance))
                .isEqualTo(released);
    }
}
