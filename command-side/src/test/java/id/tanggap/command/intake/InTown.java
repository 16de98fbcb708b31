package id.tanggap.command.intake;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.Role;
import id.tanggap.access.citizen.CitizenKeys;
import id.tanggap.command.complaint.assignment.AssignComplaint;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.identity.Identities;
import id.tanggap.command.intake.handling.PostMeaning;
import id.tanggap.command.intake.journal.Journal;
import id.tanggap.command.intake.journal.PersonTraces;
import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.retention.Scrubbing;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.Deadlines;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import id.tanggap.events.policy.PolicyId;
import id.tanggap.eventstore.shredding.PersonalData;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;

/** A town that takes complaints in, one for all who test it, and what they send and ask. */
@SpringBootTest(
        classes = Town.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tanggap.channels.meta.app-secret=" + InTown.SECRET,
            "tanggap.channels.meta.verify-token=kata-sandi",
            "tanggap.channels.x.consumer-secret=" + InTown.SECRET,
            "tanggap.master-key=" + InTown.MASTER_KEY,
            "tanggap.entry.per-address=5",
            "axon.axonserver.enabled=false",
            "axoniq.update-checker.disabled=true"
        })
abstract class InTown {

    static final String SECRET = "rahasia-aplikasi";

    static final String MASTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    static final Duration SOON = Duration.ofSeconds(20);

    /** One for all tests, as the town is. */
    static final WireMockServer GRAPH = new WireMockServer(wireMockConfig().dynamicPort());

    static {
        GRAPH.start();
    }

    @DynamicPropertySource
    static void graph(DynamicPropertyRegistry properties) {
        properties.add("tanggap.channels.meta.graph-url", GRAPH::baseUrl);
        properties.add("tanggap.channels.threads.api-url", () -> GRAPH.baseUrl() + "/threads");
    }

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    EventStore events;

    @Autowired
    PersonalData data;

    @Autowired
    Vault vault;

    @Autowired
    PersonTraces traces;

    @Autowired
    Scrubbing scrubbing;

    @Autowired
    Identities identities;

    @Autowired
    Journal journal;

    @Autowired
    Grants grants;

    @Autowired
    PostMeaning meaning;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    CitizenKeys keys;

    @Autowired
    Town.Accounts register;

    @Autowired
    ReportedReader reported;

    @Autowired
    Accounts staff;

    @Autowired
    @Qualifier("intakeWorkers")
    SmartLifecycle workers;

    @Autowired
    @Qualifier("journalRetention")
    Object retention;

    Sender send;

    long told;

    @BeforeEach
    void sender() {
        GRAPH.resetAll();
        send = new Sender(port);
        // Nobody may be at work on what is thrown away.
        workers.stop();
        sql.sql("truncate intake_delivery cascade").update();
        workers.start();
    }

    void assign(ComplaintId complaint, String opd) {
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

    List<String> ignored() {
        return sql.sql("""
                        select i.reason || coalesce(' about ' || i.complaint, '') || ' after ' || t.attempts || ' attempts'
                          from intake_ignored i join intake_item t on (t.delivery, t.ordinal) = (i.delivery, i.ordinal)
                         order by i.delivery, i.ordinal
                        """).query(String.class).list();
    }

    HttpResponse<String> asStaff(String path) {
        return send.post(path, "", "application/json", "Authorization", "Bearer " + token());
    }

    PersonId person(Author author) {
        return identities.nameOf(author.keys().getFirst());
    }

    String token() {
        String user = "petugas" + System.nanoTime();
        return staff.open(user, Role.DISKOMINFO, null).orElseThrow().token();
    }

    String status() {
        return sql.sql("select state from channel_status where channel = 'meta'")
                .query(String.class)
                .optional()
                .orElse("");
    }

    ComplaintCaptured captured(Channel channel, String postId) {
        await().atMost(SOON).until(() -> !events(channel, postId).isEmpty());
        return (ComplaintCaptured) events(channel, postId).getFirst();
    }

    List<Object> events(Channel channel, String postId) {
        return events(ComplaintId.of(channel, postId));
    }

    List<Object> events(ComplaintId complaint) {
        return events.readEvents(complaint.toString())
                .asStream()
                .<Object>map(EventMessage::getPayload)
                .toList();
    }

    String open(Sealed sealed) {
        return data.open(sealed.of().toString(), sealed.ciphertext()).orElseThrow();
    }

    void untilAllIsHandled() {
        await().atMost(SOON)
                .until(() -> sql.sql("select count(*) from intake_delivery where state = 'received'")
                                        .query(Long.class)
                                        .single()
                                + states("ready")
                        == 0);
    }

    long states(String state) {
        return sql.sql("select count(*) from intake_item where state = ?")
                .param(state)
                .query(Long.class)
                .single();
    }

    long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.MAPPER.readTree(response.body());
    }

    static String comment(String id, String author, String text) {
        return instagram(change(id, author, text));
    }

    static String instagram(String changes) {
        return "{\"object\":\"instagram\",\"entry\":[{\"id\":\"17841\",\"time\":1769900000,\"changes\":[" + changes
                + "]}]}";
    }

    static String change(String id, String author, String text) {
        return "{\"field\":\"comments\",\"value\":{\"id\":\"%s\",\"text\":\"%s\",\"from\":{\"id\":\"%s\",\"username\":\"warga%s\"},\"media\":{\"id\":\"media\"}}}"
                .formatted(id, text, author, author);
    }

    static String reply(String id, String author, String text, String parent) {
        return change(id, author, text).replace("\"media\":", "\"parent_id\":\"" + parent + "\",\"media\":");
    }

    static String mention(String comment) {
        return instagram(
                "{\"field\":\"mentions\",\"value\":{\"comment_id\":\"" + comment + "\",\"media_id\":\"other\"}}");
    }

    static String page(String page, String id, String post, String parent, String author, String text) {
        return "{\"object\":\"page\",\"entry\":[{\"id\":\"%s\",\"time\":1769900000,\"changes\":[{\"field\":\"feed\",\"value\":{\"item\":\"comment\",\"verb\":\"add\",\"comment_id\":\"%s\",\"post_id\":\"%s\",\"parent_id\":\"%s\",\"from\":{\"id\":\"%s\",\"name\":\"N\"},\"message\":\"%s\"}}]}]}"
                .formatted(page, id, post, parent, author, text);
    }
}
