package id.tanggap.query;

import static id.tanggap.query.complaint.Clock.CITIZENS_WAIT;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.Role;
import id.tanggap.access.account.StaffMember;
import id.tanggap.local.ElasticsearchConnection;
import id.tanggap.local.testing.TestElasticsearch;
import id.tanggap.local.testing.TestPostgres;
import id.tanggap.query.complaint.Measure;
import id.tanggap.query.complaint.SealedText;
import id.tanggap.query.elastic.ElasticsearchConfiguration;
import id.tanggap.query.latency.LatencyConfiguration;
import id.tanggap.query.opd.OpdDocument;
import id.tanggap.query.register.RegisterConfiguration;
import id.tanggap.query.search.SearchConfiguration;
import id.tanggap.query.unsealing.Unsealing;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = QuestionsOverHttpTest.Hall.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.autoconfigure.exclude=id.tanggap.eventstore.config.EventStoreConfiguration,"
                    + "id.tanggap.eventstore.config.EventStoreHealthConfiguration,"
                    + "id.tanggap.eventstore.config.PersonalDataConfiguration,"
                    + "org.axonframework.springboot.autoconfig.AxonAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.AxonTimeoutAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.InfraConfiguration,"
                    + "org.axonframework.springboot.autoconfig.InterceptorAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.MetricsAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.MicrometerMetricsAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration",
            "management.endpoints.web.exposure.include=prometheus",
            "management.prometheus.metrics.export.enabled=true",
            "logging.level.root=warn"
        })
class QuestionsOverHttpTest {

    /** The reading half of a city hall, without anything that follows events; named by this test and found by no scan. */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackageClasses = {
                ElasticsearchConfiguration.class,
                RegisterConfiguration.class,
                SearchConfiguration.class,
                LatencyConfiguration.class
            })
    static class Hall {

        @Bean
        Unsealing unsealing() {
            return text -> text.ciphertext();
        }
    }

    private static final Indexed INDEXED =
            Indexed.empty(Clock.systemUTC(), "complaint-desk", "complaint-public", "timeline", "opd");

    @DynamicPropertySource
    static void engines(DynamicPropertyRegistry properties) {
        TestPostgres.freshSpringProperties().forEach((name, value) -> properties.add(name, () -> value));
        ElasticsearchConnection elasticsearch = TestElasticsearch.shared();
        properties.add("tanggap.elasticsearch.urls", elasticsearch::url);
        properties.add("tanggap.elasticsearch.username", elasticsearch::user);
        properties.add("tanggap.elasticsearch.password", elasticsearch::password);
        properties.add("tanggap.elasticsearch.index-prefix", INDEXED::prefix);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    private static @Nullable String mayor;
    private static @Nullable String head;
    private static final Example COMPLAINT = Example.numbered(1).saying("Jalan berlubang di depan pasar");
    private static final Example OTHERS =
            Example.numbered(2).saying("Sampah menumpuk").ledBy("dinas-lh");

    @BeforeEach
    void fill() {
        if (mayor != null) {
            return;
        }
        mayor = accounts.open("mayor.test", Role.MAYOR, null).orElseThrow().token();
        head = accounts.open(new StaffMember("head.pu", Role.OPD_HEAD, "dinas-pu"))
                .orElseThrow()
                .token();
        COMPLAINT.measured(
                CITIZENS_WAIT,
                new Measure(
                        "dinas-pu",
                        COMPLAINT.postedAt,
                        COMPLAINT.postedAt.plusSeconds(3_600),
                        null,
                        Measure.Outcome.DONE,
                        List.of()));
        INDEXED.published(List.of(COMPLAINT.published(), OTHERS.published()));
        INDEXED.desk(List.of(COMPLAINT.desk(), OTHERS.desk()));
        INDEXED.opds(List.of(new OpdDocument(
                "dinas-pu",
                1,
                "Dinas Pekerjaan Umum",
                "dinas",
                null,
                new OpdDocument.Head(
                        "head.pu",
                        "p1",
                        new SealedText("citizen00000000000001", "Ibu Kepala"),
                        new SealedText("citizen00000000000001", "kepala@pu.example"),
                        null,
                        LocalDate.of(2026, 1, 2),
                        Instant.EPOCH,
                        List.of(new OpdDocument.Account("x", "601", "bu.kepala", "verified", Instant.EPOCH))),
                List.of(),
                List.of(),
                List.of(),
                List.of("jalan"),
                List.of(),
                Instant.EPOCH)));
    }

    @Test
    void everybodySearchesAndReadsWhatIsPublic() {
        JsonNode found = json(get("/api/public/complaints?q=jalan+bolong", null), 200);

        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(found.get("totalIsLowerBound").asBoolean()).isFalse();
        assertThat(found.get("next").isNull()).isTrue();
        assertThat(found.at("/facets/opd/0/name").asString()).isEqualTo("Dinas Pekerjaan Umum");
        JsonNode complaint = found.at("/items/0");
        assertThat(complaint.get("trackingCode").asString()).isEqualTo(COMPLAINT.trackingCode());
        assertThat(complaint.get("status").asString()).isEqualTo("unanswered");
        assertThat(complaint.get("postedAt").asString()).isEqualTo("2026-11-01T02:00:00Z");
        assertThat(complaint.at("/highlights/text/0").asString()).contains("<mark>");
        assertThat(complaint.has("postId")).isFalse();
        assertThat(complaint.has("kept")).isFalse();

        JsonNode read = json(get("/api/public/complaints/" + COMPLAINT.trackingCode(), null), 200);
        assertThat(read.get("text").asString()).isEqualTo(COMPLAINT.text);
        assertThat(read.has("kept")).isFalse();
        assertThat(json(get("/api/public/complaints/AAAA-BBBB-CCCC", null), 404)
                        .get("detail")
                        .asString())
                .contains("7K2M-9QXA-40TD");
    }

    @Test
    void whatCannotBeUnderstoodIsAProblemThatNamesTheField() {
        JsonNode problem = json(get("/api/public/complaints?status=pending", null), 400);

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("status");
        assertThat(problem.get("detail").asString()).contains("in-progress");
        assertThat(json(get("/api/public/complaints?opd=a&opd=b", null), 400)
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("opd");
        assertThat(json(get("/api/latency?by=street", mayor), 400).get("detail").asString())
                .contains("category");
        assertThat(json(get("/api/latency?time=lunar", mayor), 400)
                        .get("detail")
                        .asString())
                .contains("working", "calendar");
        assertThat(json(get("/api/latency?clock=waiting", mayor), 400)
                        .get("detail")
                        .asString())
                .contains("first-response");
    }

    @Test
    void staffSeeTheirsOnceTheyAreSignedIn() {
        for (String path :
                List.of("/api/complaints", "/api/complaints/" + COMPLAINT.id(), "/api/opds", "/api/latency")) {
            assertThat(get(path, null).statusCode()).as(path).isEqualTo(401);
        }
        JsonNode all = json(get("/api/complaints?open=true", mayor), 200);
        JsonNode own = json(get("/api/complaints", head), 200);

        assertThat(all.get("total").asInt()).isEqualTo(2);
        assertThat(own.get("total").asInt()).isEqualTo(1);
        JsonNode complaint = own.at("/items/0");
        assertThat(complaint.get("id").asString()).isEqualTo(COMPLAINT.id());
        assertThat(complaint.get("postId").asString()).isEqualTo("17890000000001");
        assertThat(complaint.get("text").asString()).isEqualTo(COMPLAINT.text);
        assertThat(complaint.get("opd").asString()).isEqualTo("dinas-pu");
        assertThat(complaint.has("firstAnsweredAt")).isTrue();
        assertThat(complaint.has("measures")).isFalse();
        assertThat(json(get("/api/complaints/" + COMPLAINT.id() + "?seen=1", head), 200)
                        .get("version")
                        .asInt())
                .isEqualTo(1);
        assertThat(get("/api/complaints/" + OTHERS.id(), head).statusCode()).isEqualTo(404);
        assertThat(get("/api/complaints/" + OTHERS.id() + "/timeline", head).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoMaySeeAComplaintSeesWhatTheFiguresCountOfIt() {
        JsonNode clocks = json(get("/api/complaints/" + COMPLAINT.id() + "/clocks", head), 200);

        assertThat(clocks.get("total").asInt()).isEqualTo(1);
        assertThat(clocks.at("/items/0/clock").asString()).isEqualTo("citizens-wait");
        assertThat(clocks.at("/items/0/outcome").asString()).isEqualTo("done");
        assertThat(clocks.at("/items/0/seconds").asLong()).isEqualTo(3_600);
        assertThat(clocks.at("/items/0/workingSeconds").isNull())
                .as("no calendar is adopted")
                .isTrue();
        assertThat(get("/api/complaints/" + OTHERS.id() + "/clocks", head).statusCode())
                .isEqualTo(404);
        assertThat(get("/api/complaints/" + COMPLAINT.id() + "/clocks", null).statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoReadsOneComplaintReadsItsConversationAndListsGoWithout() {
        for (JsonNode listed : List.of(
                json(get("/api/complaints", head), 200),
                json(get("/api/public/complaints?q=jalan+bolong", null), 200))) {
            assertThat(listed.at("/items/0").has("messages")).isFalse();
            assertThat(listed.at("/items/0").has("mayorsTags")).isFalse();
        }
        for (JsonNode read : List.of(
                json(get("/api/complaints/" + COMPLAINT.id(), head), 200),
                json(get("/api/public/complaints/" + COMPLAINT.trackingCode(), null), 200))) {
            JsonNode message = read.at("/messages/0");
            assertThat(message.propertyNames())
                    .containsExactlyInAnyOrder(
                            "id", "by", "opd", "leader", "text", "at", "permalink", "meaning", "outgoing");
            assertThat(message.get("by").asString()).isEqualTo("CITIZEN");
            assertThat(message.get("text").asString()).isEqualTo(COMPLAINT.text);
            assertThat(message.get("outgoing").isNull()).isTrue();
            assertThat(read.get("mayorsTags").isArray()).isTrue();
        }
    }

    @Test
    void theRegisterNamesHeadsToStaffAndTheirContactsToThoseWhoKeepIt() {
        assertThat(json(get("/api/opds", head), 200).at("/items/0/head/name").asString())
                .isEqualTo("Ibu Kepala");
        assertThat(json(get("/api/opds", head), 200)
                        .at("/items/0/head/accounts/0/handle")
                        .asString())
                .isEqualTo("bu.kepala");
        assertThat(json(get("/api/opds/dinas-pu", mayor), 200).at("/head/email").isNull())
                .isTrue();
        assertThat(get("/api/opds/dinas-x", mayor).statusCode()).isEqualTo(404);
    }

    @Test
    void latencyAnswersInItsFixedShape() {
        JsonNode table = json(get("/api/latency?clock=citizens-wait&by=opd&opd=dinas-pu", mayor), 200);

        assertThat(table.get("clock").asString()).isEqualTo("citizens-wait");
        assertThat(table.get("by").asString()).isEqualTo("opd");
        JsonNode row = table.at("/rows/0");
        assertThat(row.get("key").asString()).isEqualTo("dinas-pu");
        assertThat(row.get("n").asInt()).isEqualTo(1);
        assertThat(row.get("open").asInt()).isZero();
        for (String percentile : List.of("p50", "p75", "p90", "p95", "kmMedian")) {
            assertThat(row.get(percentile).asLong()).isEqualTo(3_600);
        }
        assertThat(row.get("withinDeadline").isNull()).isTrue();
        assertThat(table.at("/total/n").asInt()).isEqualTo(1);
    }

    @Test
    void anOfficeSeesTheFiguresOfItsOwnAndOfNoOther() {
        OTHERS.version = 2;
        INDEXED.desk(List.of(OTHERS.measured(
                        CITIZENS_WAIT,
                        new Measure(
                                "dinas-lh",
                                OTHERS.postedAt,
                                OTHERS.postedAt.plusSeconds(60),
                                null,
                                Measure.Outcome.DONE,
                                List.of()))
                .desk()));

        for (String by : List.of("opd", "category", "month")) {
            JsonNode own = json(get("/api/latency?clock=citizens-wait&by=" + by, head), 200);
            assertThat(own.at("/total/n").asInt()).as(by).isEqualTo(1);
            assertThat(own.at("/total/p50").asLong()).as(by).isEqualTo(3_600);
        }
        assertThat(json(get("/api/latency?opd=dinas-pu", head), 200).get("by").asString())
                .isEqualTo("opd");
        assertThat(json(get("/api/latency?clock=citizens-wait&opd=dinas-lh", head), 403)
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("opd");
    }

    @Test
    void theApiIsDescribed() {
        JsonNode paths = json(get("/v3/api-docs", mayor), 200).get("paths");

        assertThat(paths.propertyNames())
                .contains(
                        "/api/public/complaints",
                        "/api/public/complaints/{trackingCode}",
                        "/api/complaints",
                        "/api/complaints/{id}",
                        "/api/complaints/{id}/timeline",
                        "/api/opds",
                        "/api/opds/{id}",
                        "/api/latency");
        assertThat(paths.at("/~1api~1latency/get/parameters").findValuesAsString("name"))
                .containsExactlyInAnyOrder("clock", "time", "by", "from", "to", "opd", "category", "place", "channel");
    }

    private HttpResponse<String> get(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }
}
