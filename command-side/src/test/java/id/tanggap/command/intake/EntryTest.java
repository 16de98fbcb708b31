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
