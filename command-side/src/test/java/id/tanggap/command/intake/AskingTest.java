package id.tanggap.command.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import id.tanggap.command.intake.post.Author;
import id.tanggap.events.complaint.AuthorNamed;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.InformationReceived;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** What a delivery lacks is asked of its platform. */
class AskingTest extends InTown {

    @Test
    void aTextIsAComplaintAtOnceAlthoughNobodySaysWhoWroteIt() {
        GRAPH.stubFor(get(urlPathEqualTo("/55_1")).willReturn(aResponse().withStatus(503)));
        send.meta(
                "{\"object\":\"page\",\"entry\":[{\"id\":\"100\",\"time\":1769900000,\"changes\":[{\"field\":\"mention\",\"value\":{\"item\":\"post\",\"verb\":\"add\",\"post_id\":\"55_1\",\"message\":\"Tolong jalan Mawar rusak\"}}]}]}",
                SECRET);

        ComplaintCaptured captured = captured(Channel.FACEBOOK, "55_1");
        assertThat(open(captured.text())).isEqualTo("Tolong jalan Mawar rusak");
        assertThat(captured.author()).isNull();
        assertThat(states("asking")).isEqualTo(1);
        assertThat(sql.sql("select complaint from intake_item")
                        .query(String.class)
                        .single())
                .isEqualTo(captured.complaint().value());
        sql.sql("update intake_delivery set received_at = received_at - interval '31 days'")
                .update();
        ReflectionTestUtils.invokeMethod(retention, "sweep");
        assertThat(count("intake_delivery")).as("only a name is waited for").isZero();
    }

    @Test
    void whoWroteItIsAskedForLaterAndIsTheCitizenOfTheSameComplaint() {
        GRAPH.stubFor(get(urlPathEqualTo("/55_2"))
                .willReturn(okJson("{\"id\":\"55_2\",\"from\":{\"id\":\"72\",\"name\":\"Warga Tujuh\"}}")));
        String mention =
                "{\"object\":\"page\",\"entry\":[{\"id\":\"100\",\"time\":1769900000,\"changes\":[{\"field\":\"mention\",\"value\":{\"item\":\"post\",\"verb\":\"add\",\"post_id\":\"55_2\",%s\"message\":\"Tolong jalan Melati\"}}]}]}";
        send.meta(mention.formatted(""), SECRET);
        ComplaintCaptured captured = captured(Channel.FACEBOOK, "55_2");
        await().atMost(SOON).until(() -> events(captured.complaint()).size() == 2);

        AuthorNamed named = (AuthorNamed) events(captured.complaint()).getLast();
        assertThat(open(named.author())).isEqualTo("Warga Tujuh");
        assertThat(identities.areOne(captured.citizen(), person(Author.numbered(Channel.FACEBOOK, "72", null, null))))
                .isTrue();
        await().atMost(SOON).until(() -> states("captured") == 1);

        send.meta(mention.formatted("\"from\":{\"id\":\"72\",\"name\":\"Warga Tujuh\"},"), SECRET);
        send.meta(page("100", "55_3", "55_2", "55_2", "72", "Di depan pasar"), SECRET);
        untilAllIsHandled();

        assertThat(events(captured.complaint()).stream().skip(2))
                .singleElement()
                .isInstanceOf(InformationReceived.class);
    }

    @Test
    void whatNoPlatformCouldBeAskedForIsAtLastAnOperatorsMatter() {
        GRAPH.stubFor(get(urlPathEqualTo("/17841")).willReturn(aResponse().withStatus(503)));
        send.meta(mention("m3"), SECRET);
        await().atMost(SOON).until(() -> states("asking") == 1);

        sql.sql("update intake_delivery set received_at = received_at - interval '8 days'")
                .update();
        sql.sql("update intake_item set due_at = now() - interval '1 minute'").update();

        await().atMost(SOON).until(() -> states("parked") == 1);
        assertThat(sql.sql("select concat_ws(' ', reason, detail) from intake_parked")
                        .query(String.class)
                        .single())
                .isEqualTo("platform-silent HTTP 503");
    }

    @Test
    void whatCannotBeOpenedIsNotAskedForForEver() {
        GRAPH.stubFor(get(urlPathEqualTo("/17841")).willReturn(aResponse().withStatus(503)));
        send.meta(mention("m4"), SECRET);
        await().atMost(SOON).until(() -> states("asking") == 1);
        workers.stop();
        sql.sql("update intake_item set fragment = '\\x00', attempts = 3, due_at = now() - interval '1 minute'")
                .update();
        workers.start();

        await().atMost(SOON).until(() -> asking().startsWith("failed "));
        sql.sql("update intake_delivery set received_at = received_at - interval '8 days'")
                .update();
        sql.sql("update intake_item set due_at = now() - interval '1 minute'").update();

        await().atMost(SOON).until(() -> states("parked") == 1);
        assertThat(sql.sql("select reason from intake_parked")
                        .query(String.class)
                        .single())
                .isEqualTo("failed");
    }

    private String asking() {
        return sql.sql("select coalesce(max(concat_ws(' ', reason, detail)), '') from intake_item where attempts > 3")
                .query(String.class)
                .single();
    }

    @Test
    void aMentionIsFetchedThroughTroubleOfThePlatform() {
        GRAPH.stubFor(get(urlPathEqualTo("/17841"))
                .inScenario("trouble")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(503))
                .willSetStateTo("well"));
        GRAPH.stubFor(get(urlPathEqualTo("/17841"))
                .inScenario("trouble")
                .whenScenarioStateIs("well")
                .willReturn(okJson("""
                        {"mentioned_comment":{"id":"m1","text":"@pemkab air keruh","timestamp":"2026-01-30T09:14:16+0000",
                         "username":"wargatujuh"},"id":"17841"}""")));

        send.meta(mention("m1"), SECRET);

        ComplaintCaptured captured = captured(Channel.INSTAGRAM, "m1");
        assertThat(open(captured.text())).isEqualTo("@pemkab air keruh");
        assertThat(open(captured.author())).isEqualTo("@wargatujuh");
        assertThat(GRAPH.getAllServeEvents())
                .allMatch(event -> event.getRequest().getHeader("Authorization").equals("Bearer token of 17841")
                        && event.getRequest()
                                .getQueryParams()
                                .get("fields")
                                .firstValue()
                                .startsWith("mentioned_comment"));
    }

    @Test
    void aMentionWaitsForTheTokenToBeRenewed() {
        GRAPH.stubFor(
                get(urlPathEqualTo("/17841"))
                        .willReturn(
                                aResponse()
                                        .withStatus(400)
                                        .withHeader("Content-Type", "application/json")
                                        .withBody(
                                                "{\"error\":{\"message\":\"expired\",\"type\":\"OAuthException\",\"code\":190,\"error_subcode\":463}}")));
        send.meta(mention("m2"), SECRET);
        await().atMost(SOON).until(() -> "token-expired".equals(status()));
        assertThat(states("asking")).isEqualTo(1);

        GRAPH.resetAll();
        GRAPH.stubFor(get(urlPathEqualTo("/17841"))
                .willReturn(okJson(
                        "{\"mentioned_comment\":{\"id\":\"m2\",\"text\":\"@pemkab macet\",\"username\":\"w\"}}")));
        workers.stop();
        workers.start();

        assertThat(captured(Channel.INSTAGRAM, "m2")).isNotNull();
        assertThat(status()).isEqualTo("ok");
    }
}
