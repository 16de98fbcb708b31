package id.tanggap.command.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.Role;
import id.tanggap.access.citizen.CitizenKeys;
import id.tanggap.command.complaint.Saying;
import id.tanggap.command.complaint.assignment.AssignComplaint;
import id.tanggap.command.complaint.triage.RefuseComplaint;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.identity.Identities;
import id.tanggap.command.intake.handling.PostMeaning;
import id.tanggap.command.intake.journal.Journal;
import id.tanggap.command.intake.journal.PersonTraces;
import id.tanggap.command.intake.journal.State;
import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.intake.retention.Scrubbing;
import id.tanggap.events.channel.ChannelDescribed;
import id.tanggap.events.channel.ChannelEvent;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.AuthorNamed;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintReleased;
import id.tanggap.events.complaint.Deadlines;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.PostRemoved;
import id.tanggap.events.complaint.PostRestored;
import id.tanggap.events.complaint.RefusalReason;
import id.tanggap.events.complaint.Removal;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.opd.AccountSuspended;
import id.tanggap.events.opd.AccountVerified;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import id.tanggap.events.policy.PolicyId;
import id.tanggap.eventstore.shredding.PersonalData;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        classes = Town.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tanggap.channels.meta.app-secret=" + IntakeTest.SECRET,
            "tanggap.channels.meta.verify-token=kata-sandi",
            "tanggap.channels.meta.access-token=token",
            "tanggap.channels.x.consumer-secret=" + IntakeTest.SECRET,
            "tanggap.master-key=" + IntakeTest.MASTER_KEY,
            "tanggap.entry.per-address=5",
            "axon.axonserver.enabled=false",
            "axoniq.update-checker.disabled=true"
        })
class IntakeTest {

    static final String SECRET = "rahasia-aplikasi";
    static final String MASTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final Duration SOON = Duration.ofSeconds(20);

    @RegisterExtension
    static final WireMockExtension GRAPH = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @DynamicPropertySource
    static void graph(DynamicPropertyRegistry properties) {
        properties.add("tanggap.channels.meta.graph-url", GRAPH::baseUrl);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private EventStore events;

    @Autowired
    private PersonalData data;

    @Autowired
    private Vault vault;

    @Autowired
    private PersonTraces traces;

    @Autowired
    private Scrubbing scrubbing;

    @Autowired
    private Identities identities;

    @Autowired
    private Journal journal;

    @Autowired
    private Grants grants;

    @Autowired
    private PostMeaning meaning;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private CitizenKeys keys;

    @Autowired
    private Town.Accounts register;

    @Autowired
    private ReportedReader reported;

    @Autowired
    private Accounts staff;

    @Autowired
    @Qualifier("intakeWorkers")
    private SmartLifecycle workers;

    @Autowired
    @Qualifier("journalRetention")
    private Object retention;

    private Sender send;
    private long told;

    @BeforeEach
    void sender() {
        send = new Sender(port);
        // Nobody may be at work on what is thrown away.
        workers.stop();
        sql.sql("truncate intake_delivery cascade").update();
        workers.start();
    }

    @Test
    void aSignedCommentBecomesAComplaintOfItsCitizen() {
        assertThat(send.meta(comment("c1", "900", "Jalan depan pasar berlubang @dinaspu"), SECRET)
                        .statusCode())
                .isEqualTo(200);

        ComplaintCaptured captured = captured(Channel.INSTAGRAM, "c1");
        assertThat(open(captured.text())).isEqualTo("Jalan depan pasar berlubang @dinaspu");
        assertThat(open(captured.author())).isEqualTo("@warga900");
        assertThat(captured.tagged())
                .containsExactly(
                        new OfficialAccount(Channel.INSTAGRAM, "17842", "dinaspu"),
                        new OfficialAccount(Channel.INSTAGRAM, "17841", "pemkab"));
        assertThat(captured.origin()).isEqualTo(Origin.WEBHOOK);
        assertThat(traces.complaintsOf(captured.citizen())).containsExactly(captured.complaint());
    }

    @Test
    void aMentionOnXBecomesAComplaint() {
        String body = """
                {"data":{"event_uuid":"1","filter":{"user_id":"99"},"event_type":"post.mention.create","payload":{
                  "id":"x1","author_id":"42","text":"@bupati lampu mati","created_at":"2026-02-01T00:00:00.000Z"},
                  "includes":{"users":[{"id":"42","username":"warga"}]}}}""";

        assertThat(send.post(
                                "/webhooks/x",
                                body,
                                "application/json",
                                "x-twitter-webhooks-signature",
                                "sha256=" + Base64.getEncoder().encodeToString(Sender.hmac(SECRET, body)))
                        .statusCode())
                .isEqualTo(200);

        assertThat(captured(Channel.X, "x1").tagged()).containsExactly(new OfficialAccount(Channel.X, "99", null));
    }

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

    @Test
    void theSameDeliveryAHundredTimesAtOnceIsOneComplaint() throws Exception {
        List<String> bodies = IntStream.range(0, 100)
                .mapToObj(i -> i % 2 == 0
                        ? comment("c2", "901", "Sampah menumpuk")
                        : comment("c2", "901", "Sampah menumpuk") + " ".repeat(i))
                .toList();
        try (ExecutorService senders = Executors.newFixedThreadPool(16)) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Integer>> sent = new ArrayList<>();
            for (String body : bodies) {
                sent.add(senders.submit(() -> {
                    start.await();
                    return send.meta(body, SECRET).statusCode();
                }));
            }
            start.countDown();
            for (Future<Integer> status : sent) {
                assertThat(status.get()).isEqualTo(200);
            }
        }

        untilAllIsHandled();
        assertThat(count("intake_delivery")).isEqualTo(51);
        assertThat(events(Channel.INSTAGRAM, "c2")).hasSize(1);
    }

    @Test
    void aThousandChangesInOneDeliveryAreAThousandComplaints() {
        String changes = IntStream.range(0, 1000)
                .mapToObj(i -> change("b" + i, Integer.toString(5000 + i), "Banjir di RT " + i))
                .collect(Collectors.joining(","));

        assertThat(send.meta(instagram(changes), SECRET).statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> states("captured") == 1000);

        assertThat(events(Channel.INSTAGRAM, "b999")).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsParkedAndReadAfterTheFix() {
        reported.mended = false;
        journal.keep(
                "reported",
                "[{\"id\":\"r1\",\"by\":\"77\",\"text\":\"Pohon tumbang\"},{\"id\":\"r2\",\"by\":\"78\",\"text\":\"Air mati\",\"faulty\":true}]"
                        .getBytes(UTF_8));
        journal.keep("reported", "\"whole\"".getBytes(UTF_8));
        untilAllIsHandled();
        assertThat(events(Channel.FACEBOOK, "r1")).hasSize(1);
        assertThat(events(Channel.FACEBOOK, "r2")).isEmpty();
        assertThat(sql.sql("select concat_ws(' ', reason, detail) from intake_parked order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("reader-failed fault", "unknown-body");

        reported.mended = true;
        assertThat(send.post("/api/admin/parked/replay", "", "application/json").statusCode())
                .isEqualTo(401);
        HttpResponse<String> replayed =
                send.post("/api/admin/parked/replay", "", "application/json", "Authorization", "Bearer " + token());
        assertThat(replayed.statusCode()).isEqualTo(202);
        untilAllIsHandled();
        assertThat(events(Channel.FACEBOOK, "r2")).hasSize(1);
        assertThat(count("intake_parked")).isZero();
    }

    @Test
    void aDeliveryIsReplayedWithoutDoublingAnything() {
        send.meta(comment("c3", "902", "Trotoar rusak"), SECRET);
        untilAllIsHandled();
        long id =
                sql.sql("select max(id) from intake_delivery").query(Long.class).single();

        HttpResponse<String> replayed = send.post(
                "/api/admin/deliveries/" + id + "/replay",
                "",
                "application/json",
                "Authorization",
                "Bearer " + token());
        assertThat(json(replayed).path("changes").asInt()).isEqualTo(1);
        untilAllIsHandled();

        assertThat(events(Channel.INSTAGRAM, "c3")).hasSize(1);
        assertThat(states("captured")).isEqualTo(1);
        assertThat(send.post(
                                "/api/admin/deliveries/99999/replay",
                                "",
                                "application/json",
                                "Authorization",
                                "Bearer " + token())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasKeptBeforeACrashIsReadAfterIt() {
        workers.stop();
        try {
            assertThat(send.meta(comment("c4", "903", "Got tersumbat"), SECRET).statusCode())
                    .isEqualTo(200);
            assertThat(events(Channel.INSTAGRAM, "c4")).isEmpty();
        } finally {
            workers.start();
        }

        assertThat(captured(Channel.INSTAGRAM, "c4")).isNotNull();
    }

    @Test
    void theJournalHoldsNoClearText() {
        send.meta(comment("comment-no-904", "904", "Rahasia Keluarga Cemara"), SECRET);
        send.meta(
                "{\"object\":\"instagram\",\"entry\":[{\"id\":\"17841\",\"changes\":[{\"field\":\"hologram\",\"value\":{\"text\":\"Rahasia Keluarga Cemara\"}}]}]}",
                SECRET);
        send.meta("Rahasia Keluarga Cemara", SECRET);
        untilAllIsHandled();

        assertThat(count("intake_parked")).isEqualTo(2);
        for (String table : List.of("intake_delivery", "intake_item", "intake_post", "person_trace")) {
            List<String> rows = sql.sql("select convert_from(convert_to(t::text, 'UTF8'), 'UTF8') from " + table + " t")
                    .query(String.class)
                    .list();
            assertThat(rows)
                    .noneMatch(row ->
                            row.contains("Cemara") || row.contains("warga904") || row.contains("comment-no-904"));
        }
        List<byte[]> bodies = sql.sql(
                        "select body from intake_delivery union all select fragment from intake_item where fragment is not null")
                .query((row, _) -> row.getBytes(1))
                .list();
        assertThat(bodies).hasSize(4).noneMatch(body -> new String(body, ISO_8859_1).contains("Cemara"));
    }

    @Test
    void aFailureAfterTheCommandLeavesNothingOfIt() {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        Post post = new Post(
                Channel.THREADS,
                "half",
                List.of(),
                "half",
                null,
                Author.named(Channel.THREADS, "warga", null),
                null,
                "Setengah jalan",
                "789",
                Reach.NAMES_US,
                List.of(),
                Instant.EPOCH,
                Origin.WEBHOOK);

        transaction.executeWithoutResult(status -> {
            assertThat(meaning.of(post, null, false).state()).isEqualTo(State.CAPTURED);
            status.setRollbackOnly();
        });
        assertThat(events(Channel.THREADS, "half")).isEmpty();
        assertThat(traces.complaintsOf(person(post.author()))).isEmpty();

        transaction.executeWithoutResult(_ -> meaning.of(post, null, false));
        transaction.executeWithoutResult(_ -> meaning.of(post, null, false));
        assertThat(events(Channel.THREADS, "half")).hasSize(1);
    }

    @Test
    void repliesAreInformationAnswersOrConversation() {
        send.meta(comment("d1", "905", "Jembatan retak @dinaspu"), SECRET);
        ComplaintId complaint = captured(Channel.INSTAGRAM, "d1").complaint();
        assign(complaint, "dinas-pu");

        String replies = String.join(
                ",",
                reply("d2", "905", "Di dekat SD", "d1"),
                reply("d3", "906", "Betul, saya juga lihat", "d1"),
                reply("d4", "17842", "Sedang kami cek", "d1"),
                reply("d5", "17841", "Terima kasih", "tidak-ada"),
                change("d6", "17841", "Pengumuman kami"));
        send.meta(instagram(replies), SECRET);
        send.meta(instagram(replies) + " ", SECRET);
        untilAllIsHandled();

        List<Object> events = events(Channel.INSTAGRAM, "d1");
        assertThat(events)
                .filteredOn(InformationReceived.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(open(((InformationReceived) event).information()))
                        .isEqualTo("Di dekat SD"));
        assertThat(events)
                .filteredOn(ComplaintAnswered.class::isInstance)
                .singleElement()
                .satisfies(event -> {
                    assertThat(((ComplaintAnswered) event).opd()).isEqualTo(new OpdId("dinas-pu"));
                    assertThat(open(((ComplaintAnswered) event).answer())).isEqualTo("Sedang kami cek");
                });
        for (String none : List.of("d2", "d3", "d4", "d5", "d6")) {
            assertThat(events(Channel.INSTAGRAM, none)).isEmpty();
        }
        assertThat(states("ignored")).isEqualTo(6);
    }

    @Test
    void aReplyToAFinishedComplaintIsAComplaintOfItsOwn() {
        send.meta(comment("g1", "907", "Jalan licin"), SECRET);
        ComplaintId complaint = captured(Channel.INSTAGRAM, "g1").complaint();
        grants.grant(new RefuseComplaint(
                complaint, Saying.UNNAMED, RefusalReason.values()[0], null, Actor.SYSTEM, Instant.now()));

        send.meta(instagram(reply("g2", "907", "Masih licin juga", "g1")), SECRET);

        assertThat(captured(Channel.INSTAGRAM, "g2").inReplyTo()).isEqualTo(complaint);
    }

    @Test
    void whatAnotherOfficeSaysIsDecidedAtOnce() {
        send.meta(comment("o1", "911", "Galian pipa di jalan raya"), SECRET);
        ComplaintId complaint = captured(Channel.INSTAGRAM, "o1").complaint();
        assign(complaint, "diskominfo");

        send.meta(instagram(reply("o2", "17842", "Ini pekerjaan kami, selesai besok", "o1")), SECRET);
        untilAllIsHandled();

        assertThat(ignored()).containsExactly("another-office about " + complaint.value() + " after 0 attempts");
        assertThat(count("intake_parked")).isZero();
        assertThat(events(complaint)).noneMatch(ComplaintAnswered.class::isInstance);
    }

    @Test
    void anAnswerToAFinishedComplaintIsDecidedAtOnce() {
        send.meta(comment("o3", "912", "Jalan licin sekali"), SECRET);
        ComplaintId complaint = captured(Channel.INSTAGRAM, "o3").complaint();
        assign(complaint, "dinas-pu");
        grants.grant(new RefuseComplaint(
                complaint, Saying.UNNAMED, RefusalReason.values()[0], null, Actor.SYSTEM, Instant.now()));

        send.meta(instagram(reply("o4", "17842", "Kami cek", "o3")), SECRET);
        untilAllIsHandled();

        assertThat(ignored()).containsExactly("finished-complaint about " + complaint.value() + " after 0 attempts");
        assertThat(count("intake_parked")).isZero();
    }

    @Test
    void anAnswerWithinTheSecondOfItsComplaintWaitsForTheRouting() {
        send.meta(comment("o5", "913", "Selokan mampet @dinaspu"), SECRET);
        ComplaintId complaint = captured(Channel.INSTAGRAM, "o5").complaint();
        send.meta(instagram(reply("o6", "17842", "Segera kami cek", "o5")), SECRET);
        await().atMost(SOON)
                .until(() -> sql.sql("select max(attempts) from intake_item")
                                .query(Integer.class)
                                .single()
                        > 0);

        assign(complaint, "dinas-pu");
        untilAllIsHandled();

        assertThat(events(complaint)).anyMatch(ComplaintAnswered.class::isInstance);
        assertThat(ignored()).isEmpty();
    }

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
    void whatWasIgnoredIsTakenInByHandOnce() {
        send.meta(
                instagram(change("t0", "914", "\\u200b") + "," + reply("t1", "915", "Sama, di sini juga", "lain")),
                SECRET);
        send.meta(page("100", "t2", "100_1", "100_1", "61", "\\u3164"), SECRET);
        untilAllIsHandled();
        assertThat(ignored()).hasSize(3);
        List<String> ids = sql.sql("select delivery || '.' || ordinal from intake_ignored where takeable order by 1")
                .query(String.class)
                .list();
        assertThat(ids).hasSize(3);

        String takeIn = "/api/intake/ignored/%s/take-in";
        assertThat(send.post(takeIn.formatted(ids.getFirst()), "", "application/json")
                        .statusCode())
                .isEqualTo(401);
        for (String id : ids) {
            HttpResponse<String> taken = asStaff(takeIn.formatted(id));
            HttpResponse<String> again = asStaff(takeIn.formatted(id));
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(taken.body());
        }

        assertThat(captured(Channel.INSTAGRAM, "t0").origin()).isEqualTo(Origin.WEBHOOK);
        assertThat(open(captured(Channel.INSTAGRAM, "t1").text())).isEqualTo("Sama, di sini juga");
        assertThat(open(captured(Channel.FACEBOOK, "t2").text())).isEqualTo("[stiker]");
        assertThat(events(Channel.INSTAGRAM, "t1")).hasSize(1);
        assertThat(ignored()).isEmpty();
        assertThat(asStaff(takeIn.formatted("999999.0")).statusCode()).isEqualTo(404);
        assertThat(asStaff(takeIn.formatted("abc")).statusCode()).isEqualTo(404);
    }

    @Test
    void whatHoldsNoPostCannotBeTakenIn() {
        send.meta(
                "{\"object\":\"page\",\"entry\":[{\"id\":\"100\",\"changes\":[{\"field\":\"feed\",\"value\":{\"item\":\"like\",\"verb\":\"add\"}}]}]}",
                SECRET);
        send.meta(comment("t3", "916", "Sudah jadi aduan"), SECRET);
        untilAllIsHandled();

        for (String id : sql.sql("select delivery || '.' || ordinal from intake_item where complaint is null")
                .query(String.class)
                .list()) {
            HttpResponse<String> refused = asStaff("/api/intake/ignored/%s/take-in".formatted(id));
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(json(refused).path("type").asString()).contains("nothing-to-take-in");
        }
    }

    @Test
    void whatWasIgnoredIsKeptSealedAndGoesWithItsWriter() {
        send.meta(instagram(reply("t4", "917", "Rahasia Keluarga Cemara", "lain")), SECRET);
        untilAllIsHandled();
        String person =
                sql.sql("select person from intake_ignored").query(String.class).single();
        String words =
                sql.sql("select words from intake_ignored").query(String.class).single();
        String drawer =
                sql.sql("select drawer from intake_ignored").query(String.class).single();
        assertThat(data.open(drawer, words)).contains("Rahasia Keluarga Cemara");
        assertThat(sql.sql("select count(*) from person_key where subject = ?")
                        .param(new PersonId(person).toString())
                        .query(Long.class)
                        .single())
                .as("who only passes by gets no key")
                .isZero();
        assertThat(identities.namesOf(new PersonId(person))).containsExactly(person);

        scrubbing.scrub(identities.namesOf(new PersonId(person)));

        assertThat(sql.sql("select count(*) from intake_ignored where takeable or words is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aRemovedPostIsToldToItsComplaintOnce() {
        send.meta(visitorPost("add", "100_81", "Anak saya sakit, rumah kebanjiran"), SECRET);
        ComplaintId complaint = captured(Channel.FACEBOOK, "100_81").complaint();

        send.meta(visitorPost("hide", "100_81", ""), SECRET);
        untilAllIsHandled();
        send.meta(visitorPost("unhide", "100_81", ""), SECRET);
        untilAllIsHandled();
        send.meta(visitorPost("remove", "100_81", ""), SECRET);
        untilAllIsHandled();
        send.meta(visitorPost("remove", "100_81", "") + " ", SECRET);
        send.meta(visitorPost("unhide", "100_81", "") + " ", SECRET);
        untilAllIsHandled();

        assertThat(events(complaint).stream().skip(1).map(Object::getClass))
                .containsExactly(PostRemoved.class, PostRestored.class, PostRemoved.class);
        assertThat(states("removed")).isEqualTo(5);
        assertThat(count("intake_parked")).isZero();
    }

    @Test
    void aPostThatWasRemovedBeforeItCameIsHiddenInTheCommitThatCapturesIt() {
        send.meta(visitorPost("remove", "100_82", ""), SECRET);
        send.meta(visitorPost("hide", "100_83", ""), SECRET);
        send.meta(visitorPost("hide", "100_84", ""), SECRET);
        untilAllIsHandled();
        send.meta(visitorPost("unhide", "100_84", ""), SECRET);
        untilAllIsHandled();
        for (String post : List.of("100_82", "100_83", "100_84")) {
            send.meta(visitorPost("add", post, "Dihapus sebelum sampai " + post), SECRET);
        }
        untilAllIsHandled();

        assertThat(removals("100_82")).containsExactly(Removal.DELETED);
        assertThat(removals("100_83")).containsExactly(Removal.HIDDEN);
        assertThat(removals("100_84")).isEmpty();
        assertThat(traces.citizenOf(ComplaintId.of(Channel.FACEBOOK, "100_82"))).isPresent();
    }

    @Test
    void whatWasDeletedIsNeverPublicWhateverElseWasToldInWhichOrder() {
        List<List<String>> orders = orders(List.of("remove", "hide", "unhide", "add"));
        for (int i = 0; i < orders.size(); i++) {
            for (String verb : orders.get(i)) {
                send.meta(visitorPost(verb, "100_7" + i, "Dalam urutan apa pun"), SECRET);
            }
        }
        untilAllIsHandled();

        for (int i = 0; i < orders.size(); i++) {
            List<Object> told = events(Channel.FACEBOOK, "100_7" + i);
            assertThat(removals("100_7" + i)).as("%s", orders.get(i)).contains(Removal.DELETED);
            assertThat(told.getLast())
                    .as("%s", orders.get(i))
                    .isInstanceOfSatisfying(
                            PostRemoved.class,
                            last -> assertThat(last.removal()).isEqualTo(Removal.DELETED));
        }
    }

    private static List<List<String>> orders(List<String> verbs) {
        if (verbs.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> orders = new ArrayList<>();
        for (String first : verbs) {
            List<String> others =
                    verbs.stream().filter(each -> !each.equals(first)).toList();
            orders(others).forEach(rest -> {
                List<String> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            });
        }
        return orders;
    }

    @Test
    void aPostAndItsRemovalAtTheSameMomentLeaveItHidden() throws Exception {
        try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String post = "100_9" + i;
                sent.add(senders.submit(() -> send.meta(visitorPost("add", post, "Segera dihapus"), SECRET)));
                sent.add(senders.submit(() -> send.meta(visitorPost("remove", post, ""), SECRET)));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        }
        untilAllIsHandled();

        for (int i = 0; i < 20; i++) {
            assertThat(removals("100_9" + i)).as("post %d", i).containsExactly(Removal.DELETED);
        }
    }

    @Test
    void onlyItsOwnPlatformRemovesAPost() {
        send.meta(visitorPost("add", "100_85", "Jembatan putus"), SECRET);
        ComplaintId complaint = captured(Channel.FACEBOOK, "100_85").complaint();

        String forged = "{\"data\":{\"event_type\":\"post.delete\",\"payload\":{\"id\":\"100_85\"}}}";
        send.post(
                "/webhooks/x",
                forged,
                "application/json",
                "x-twitter-webhooks-signature",
                "sha256=" + Base64.getEncoder().encodeToString(Sender.hmac(SECRET, forged)));
        send.meta(visitorPost("remove", "100_85", ""), "salah");
        untilAllIsHandled();

        assertThat(events(complaint)).hasSize(1);
    }

    private List<Removal> removals(String post) {
        return events(Channel.FACEBOOK, post).stream()
                .filter(PostRemoved.class::isInstance)
                .map(event -> ((PostRemoved) event).removal())
                .toList();
    }

    private static String visitorPost(String verb, String post, String text) {
        return "{\"object\":\"page\",\"entry\":[{\"id\":\"100\",\"time\":1769900000,\"changes\":[{\"field\":\"feed\",\"value\":{\"item\":\"post\",\"verb\":\"%s\",\"post_id\":\"%s\",\"from\":{\"id\":\"8%s\",\"name\":\"Rina\"},\"message\":\"%s\"}}]}]}"
                .formatted(verb, post, post, text);
    }

    /** What the query side reads: columns are only ever added. */
    @Test
    void theViewsForReadersKeepTheirColumns() {
        assertThat(columns("intake_ignored"))
                .containsExactly(
                        "delivery",
                        "ordinal",
                        "channel",
                        "reason",
                        "detail",
                        "person",
                        "words",
                        "complaint",
                        "takeable",
                        "received_at",
                        "ignored_at",
                        "drawer");
        assertThat(columns("intake_parked"))
                .containsExactly(
                        "delivery", "ordinal", "channel", "reason", "received_at", "parked_at", "attempts", "detail");
        assertThat(columns("intake_progress")).containsExactly("channel", "state", "items", "oldest");
        assertThat(columns("intake_arrivals")).containsExactly("channel", "deliveries", "last_day", "last_at");
    }

    @Test
    void anOldDeliveryIsDeletedUnlessSomethingOfItIsParked() {
        send.meta(comment("h1", "908", "Papan nama roboh"), SECRET);
        send.meta("{\"object\":\"page\",\"entry\":[{\"id\":\"100\",\"changes\":[{\"field\":\"hologram\"}]}]}", SECRET);
        untilAllIsHandled();
        sql.sql("update intake_delivery set received_at = received_at - interval '31 days'")
                .update();
        sql.sql("insert into intake_drawer (name, day) values ('journal:20200101', '2020-01-01')")
                .update();
        byte[] locked = data.sealBytes("journal:20200101", "lama".getBytes(UTF_8));

        ReflectionTestUtils.invokeMethod(retention, "sweep");

        assertThat(sql.sql("select count(*) from intake_delivery")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(count("intake_parked")).isEqualTo(1);
        assertThat(data.openBytes("journal:20200101", locked)).isEmpty();
        assertThat(events(Channel.INSTAGRAM, "h1")).hasSize(1);
    }

    @Test
    void anAnswerOfAnUnregisteredAccountWaitsForItsRegistration() {
        send.meta(page("100", "f1", "100_1", "100_1", "60", "Lampu mati"), SECRET);
        captured(Channel.FACEBOOK, "f1");
        send.meta(page("200", "f2", "100_1", "f1", "200", "Sudah diperbaiki"), SECRET);
        await().atMost(SOON).until(() -> states("parked") == 1);

        register.register(Channel.FACEBOOK, "200", "dishub");
        assign(ComplaintId.of(Channel.FACEBOOK, "f1"), "dishub");
        tell(new AccountVerified(
                new OpdId("dishub"),
                new OfficialAccount(Channel.FACEBOOK, "200", null),
                new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null),
                Instant.now()));

        await().atMost(SOON)
                .until(() -> events(Channel.FACEBOOK, "f1").stream().anyMatch(ComplaintAnswered.class::isInstance));
        assertThat(states("parked")).isZero();
    }

    @Test
    void whatAnAccountPostsThatAnOpdMerelyReportedWaitsUntilSomebodyHasLooked() {
        OpdId opd = new OpdId("dinas-pu");
        Actor diskominfo = new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null);
        register.report(Channel.INSTAGRAM, "970", opd.value());
        send.meta(comment("r1", "970", "Jalan rusak parah, ke mana anggarannya @dinaspu"), SECRET);
        await().atMost(SOON).until(() -> states("parked") == 1);
        assertThat(events(Channel.INSTAGRAM, "r1")).isEmpty();
        assertThat(sql.sql("select concat_ws(' ', reason, detail) from intake_parked")
                        .query(String.class)
                        .single())
                .isEqualTo("unverified-account dinas-pu");

        register.forget("970");
        tell(new AccountSuspended(
                opd, new OfficialAccount(Channel.INSTAGRAM, "970", null), null, diskominfo, Instant.now()));
        assertThat(captured(Channel.INSTAGRAM, "r1").tagged())
                .as("a citizen's, as it always was")
                .isNotEmpty();

        ComplaintId complaint = captured(Channel.INSTAGRAM, "r1").complaint();
        assign(complaint, opd.value());
        register.report(Channel.INSTAGRAM, "971", opd.value());
        send.meta(instagram(reply("r2", "971", "Segera kami tambal", "r1")), SECRET);
        await().atMost(SOON).until(() -> states("parked") == 1);
        assertThat(events(Channel.INSTAGRAM, "r1")).noneMatch(ComplaintAnswered.class::isInstance);

        register.verify(Channel.INSTAGRAM, "971", opd.value());
        tell(new AccountVerified(opd, new OfficialAccount(Channel.INSTAGRAM, "971", null), diskominfo, Instant.now()));
        await().atMost(SOON)
                .until(() -> events(Channel.INSTAGRAM, "r1").stream().anyMatch(ComplaintAnswered.class::isInstance));
        assertThat(states("parked")).isZero();
    }

    private void tell(OpdEvent event) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> events.publish(
                        new GenericDomainEventMessage<>("opd", event.opd().toString(), told++, event)));
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
                .allMatch(event -> event.getRequest().getHeader("Authorization").equals("Bearer token")
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

    @Test
    void erasingAPersonEmptiesTheJournalOfThePersonAndOfNobodyElse() {
        reported.mended = false;
        PersonId erased = person(Author.numbered(Channel.FACEBOOK, "88", null, null));
        journal.keep(
                "reported",
                ("[{\"id\":\"e1\",\"by\":\"88\",\"text\":\"Satu\"},{\"id\":\"e2\",\"by\":\"88\",\"text\":\"Dua\",\"faulty\":true},"
                                + "{\"id\":\"e3\",\"by\":\"89\",\"text\":\"Tiga\",\"faulty\":true}]")
                        .getBytes(UTF_8));
        untilAllIsHandled();

        scrubbing.scrub(identities.namesOf(erased));
        scrubbing.scrub(identities.namesOf(erased));

        assertThat(traces.complaintsOf(erased)).containsExactly(ComplaintId.of(Channel.FACEBOOK, "e1"));
        assertThat(sql.sql("select count(*) from intake_delivery where body is not null")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(sql.sql("select count(*) from intake_item where fragment is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        reported.mended = true;
        send.post("/api/admin/parked/replay", "", "application/json", "Authorization", "Bearer " + token());
        untilAllIsHandled();
        assertThat(events(Channel.FACEBOOK, "e2")).isEmpty();
        assertThat(events(Channel.FACEBOOK, "e3")).hasSize(1);
    }

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

    private void assign(ComplaintId complaint, String opd) {
        Instant now = Instant.now();
        grants.grant(new AssignComplaint(
                complaint,
                new OpdId(opd),
                null,
                new RoutingReason(RoutingReason.Rule.TAGGED_ACCOUNT, opd),
                new Deadlines(now.plusSeconds(60), now.plusSeconds(600), new PolicyId("sp-1")),
                Actor.SYSTEM,
                now));
    }

    private List<String> ignored() {
        return sql.sql("""
                        select i.reason || coalesce(' about ' || i.complaint, '') || ' after ' || t.attempts || ' attempts'
                          from intake_ignored i join intake_item t on (t.delivery, t.ordinal) = (i.delivery, i.ordinal)
                         order by i.delivery, i.ordinal
                        """).query(String.class).list();
    }

    private List<String> columns(String view) {
        return sql.sql(
                        "select column_name from information_schema.columns where table_name = ? order by ordinal_position")
                .param(view)
                .query(String.class)
                .list();
    }

    private HttpResponse<String> asStaff(String path) {
        return send.post(path, "", "application/json", "Authorization", "Bearer " + token());
    }

    private PersonId person(Author author) {
        return identities.nameOf(author.keys().getFirst());
    }

    private String token() {
        String user = "petugas" + System.nanoTime();
        return staff.open(user, Role.DISKOMINFO, null).orElseThrow().token();
    }

    private String status() {
        return sql.sql("select state from channel_status where channel = 'meta'")
                .query(String.class)
                .optional()
                .orElse("");
    }

    private ComplaintCaptured captured(Channel channel, String postId) {
        await().atMost(SOON).until(() -> !events(channel, postId).isEmpty());
        return (ComplaintCaptured) events(channel, postId).getFirst();
    }

    private List<Object> events(Channel channel, String postId) {
        return events(ComplaintId.of(channel, postId));
    }

    private List<Object> events(ComplaintId complaint) {
        return events.readEvents(complaint.toString())
                .asStream()
                .<Object>map(EventMessage::getPayload)
                .toList();
    }

    private String open(Sealed sealed) {
        return data.open(sealed.of().toString(), sealed.ciphertext()).orElseThrow();
    }

    private void untilAllIsHandled() {
        await().atMost(SOON)
                .until(() -> sql.sql("select count(*) from intake_delivery where state = 'received'")
                                        .query(Long.class)
                                        .single()
                                + states("ready")
                        == 0);
    }

    private long states(String state) {
        return sql.sql("select count(*) from intake_item where state = ?")
                .param(state)
                .query(Long.class)
                .single();
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static JsonNode json(HttpResponse<String> response) {
        return Json.MAPPER.readTree(response.body());
    }

    private static String comment(String id, String author, String text) {
        return instagram(change(id, author, text));
    }

    private static String instagram(String changes) {
        return "{\"object\":\"instagram\",\"entry\":[{\"id\":\"17841\",\"time\":1769900000,\"changes\":[" + changes
                + "]}]}";
    }

    private static String change(String id, String author, String text) {
        return "{\"field\":\"comments\",\"value\":{\"id\":\"%s\",\"text\":\"%s\",\"from\":{\"id\":\"%s\",\"username\":\"warga%s\"},\"media\":{\"id\":\"media\"}}}"
                .formatted(id, text, author, author);
    }

    private static String reply(String id, String author, String text, String parent) {
        return change(id, author, text).replace("\"media\":", "\"parent_id\":\"" + parent + "\",\"media\":");
    }

    private static String mention(String comment) {
        return instagram(
                "{\"field\":\"mentions\",\"value\":{\"comment_id\":\"" + comment + "\",\"media_id\":\"other\"}}");
    }

    private static String page(String page, String id, String post, String parent, String author, String text) {
        return "{\"object\":\"page\",\"entry\":[{\"id\":\"%s\",\"time\":1769900000,\"changes\":[{\"field\":\"feed\",\"value\":{\"item\":\"comment\",\"verb\":\"add\",\"comment_id\":\"%s\",\"post_id\":\"%s\",\"parent_id\":\"%s\",\"from\":{\"id\":\"%s\",\"name\":\"N\"},\"message\":\"%s\"}}]}]}"
                .formatted(page, id, post, parent, author, text);
    }
}
