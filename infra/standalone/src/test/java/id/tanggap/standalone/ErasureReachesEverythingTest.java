package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.PhotoId;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import id.tanggap.events.policy.PolicyId;
import id.tanggap.eventstore.backup.Backup;
import id.tanggap.eventstore.config.DeadLetterQueues;
import id.tanggap.eventstore.shredding.PersonalData;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import tools.jackson.databind.JsonNode;

/**
 * Every text of every event, and what a person wrote by every door, bears a mark; the person is erased; then the mark is
 * looked for wherever anything is kept, shown, measured or logged.
 */
@TownTest
class ErasureReachesEverythingTest {

    private static final String MARK = "penandakhusus";
    private static final String NUMBER = "6281290907531";
    private static final String ACCOUNT = "106540352240909";
    private static final OpdId OPD = new OpdId("dinas-penanda");

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private EventStore events;

    @Autowired
    private DeadLetterQueues deadLetters;

    @Autowired
    private PersonalData personalData;

    @Autowired
    private ElasticsearchClient elasticsearch;

    @Autowired
    private PrometheusMeterRegistry meters;

    @TempDir
    private Path folder;

    private final ListAppender<ILoggingEvent> logs = new ListAppender<>();
    private JdbcClient owner;
    private Town town;

    @BeforeAll
    void found() {
        owner = JdbcClient.create(TestEngines.asOwner(environment));
        town = new Town("http://localhost:" + port, TestEngines.CREDENTIALS);
        town.register(OPD.value(), "Dinas Penanda", "whatsapp", ACCOUNT, "dinaspenanda");
        logs.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        logs.start();
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT").addAppender(logs);
    }

    @AfterAll
    void leave() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT").detachAppender(logs);
    }

    @Test
    void whoWasErasedIsNowhere() throws Exception {
        JsonNode own = written();
        PersonId person = personOf(own.path("id").asString());
        ComplaintId complaint = ComplaintId.of(Channel.WEB, "penanda-" + MARK.length());
        List<Object> told = new ArrayList<>();
        told.addAll(publish(complaint.toString(), marked(complaint, person).of(ComplaintEvent.class)));
        told.addAll(publish(
                "opd:" + OPD.value() + "-semu", marked(complaint, person).of(OpdEvent.class)));
        assertThat(told).hasSizeGreaterThan(12);
        trace(person, complaint);
        visible(complaint);

        town.post(town.tokenOf("admin"), "/api/complaints/" + own.path("id").asString() + "/erase-citizen", "{}")
                .expect(200);
        for (String each : List.of(own.path("id").asString(), complaint.value())) {
            town.eventually(
                    town.tokenOf("diskominfo"),
                    "/api/complaints/" + each,
                    shown -> !lower(shown.toString()).contains(MARK));
        }

        Map<String, String> found = new TreeMap<>();
        inTables(found);
        inIndices(found, complaint, own.path("id").asString());
        inBackup(found);
        onPages(found, complaint, own);
        look(found, "metrics", meters.scrape());
        logs.list.forEach(line -> look(found, "log of " + line.getLoggerName(), text(line)));
        assertThat(found).isEmpty();
    }

    /** By a message, and by one that nobody can read. */
    private JsonNode written() {
        town.deliverToMeta(Town.whatsAppMessage(ACCOUNT, "wamid." + MARK, NUMBER, "lampu mati " + MARK))
                .expect(200);
        town.deliverToMeta("""
                        {"object": "page", "entry": [{"id": "100", "changes": [{"field": "hologram", "value":
                         {"wa_id": "%s", "words": "%s"}}]}]}""".formatted(NUMBER, MARK)).expect(200);
        JsonNode complaint = town.onTheDesk(town.tokenOf("diskominfo"), MARK);
        town.eventually(
                town.tokenOf("admin"),
                "/api/admin/parked",
                parked -> parked.path("items").toString().contains("unknown-kind"));
        return complaint;
    }

    private PersonId personOf(String complaint) {
        return new PersonId(owner.sql("select person from person_trace where reference = ?")
                .param(complaint)
                .query(String.class)
                .single());
    }

    private MarkedEvents marked(ComplaintId complaint, PersonId person) {
        AtomicInteger number = new AtomicInteger();
        return new MarkedEvents(
                        complaint,
                        person,
                        OPD,
                        path -> new Sealed(
                                person,
                                personalData.seal(
                                        person.toString(), "https://foto.example/" + MARK + number.incrementAndGet())))
                .with(
                        TrackingCode.of(Channel.WEB, "penanda-" + MARK.length()),
                        Channel.WEB,
                        UtteranceId.ofPost(Channel.WEB, "penanda"),
                        PhotoId.of(complaint, "penanda"),
                        new CategoryId("penanda"),
                        new PlaceCode("36.04"),
                        new PolicyId("layanan"),
                        UtteranceId.ofRecord(complaint, "penanda", Instant.EPOCH));
    }

    /** Also as if a reaction had parked each of them. */
    private List<Object> publish(String stream, List<Object> some) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (Object event : some) {
            messages.add(new GenericDomainEventMessage<>(
                    stream.substring(0, stream.indexOf(':')), stream, messages.size(), event));
        }
        events.publish(messages);
        messages.forEach(message -> deadLetters
                .of("penanda")
                .enqueue(stream, new GenericDeadLetter<>(stream, message, new IllegalStateException("tiruan"))));
        return some;
    }

    private void trace(PersonId person, ComplaintId complaint) {
        owner.sql("insert into person_trace (person, kind, reference) values (?, 'complaint', ?)")
                .params(person.value(), complaint.value())
                .update();
    }

    /** Whoever finds nothing afterwards must have been able to find something before. */
    private void visible(ComplaintId complaint) throws Exception {
        town.eventually(
                town.tokenOf("diskominfo"),
                "/api/complaints/" + complaint.value(),
                shown -> lower(shown.toString()).contains(MARK));
        town.eventually(
                town.tokenOf("diskominfo"),
                "/api/complaints/" + complaint.value() + "/timeline",
                shown -> lower(shown.toString()).contains(MARK));
    }

    private void inTables(Map<String, String> found) {
        List<String> tables = owner.sql("select relname from pg_class where relkind = 'r' and relnamespace ="
                        + " current_schema()::regnamespace")
                .query(String.class)
                .list();
        assertThat(tables).contains("event", "intake_delivery", "dead_letter", "snapshot", "scheduled_tasks");
        for (String table : tables) {
            owner.sql("select t::text from \"" + table + "\" t")
                    .query(String.class)
                    .list()
                    .forEach(row -> {
                        look(found, table, row);
                        if (row.contains(HexFormat.of().formatHex(MARK.getBytes(StandardCharsets.UTF_8)))) {
                            found.put(table + " as bytes", row);
                        }
                    });
        }
    }

    private void inIndices(Map<String, String> found, ComplaintId complaint, String own) throws IOException {
        elasticsearch.indices().refresh();
        List<String> ids = Stream.of(complaint.value(), own, OPD.value())
                .flatMap(id -> Stream.concat(
                        Stream.of(id), Stream.iterate(0, i -> i + 1).limit(100).map(i -> id + "-" + i)))
                .toList();
        var documents = elasticsearch.search(
                search -> search.index("*").size(1000).query(query -> query.ids(some -> some.values(ids))),
                JsonNode.class);
        assertThat(documents.hits().hits()).hasSizeGreaterThan(12);
        documents.hits().hits().forEach(hit -> look(found, "index " + hit.index(), String.valueOf(hit.source())));
        var byWords = elasticsearch.search(
                search -> search.index("*")
                        .size(100)
                        .query(query -> query.queryString(words -> words.query(MARK + "* OR " + NUMBER))),
                JsonNode.class);
        byWords.hits().hits().forEach(hit -> found.put("found in " + hit.index(), String.valueOf(hit.source())));
    }

    private void inBackup(Map<String, String> found) throws Exception {
        Path file = folder.resolve("backup.zip");
        try (Connection connection = DataSourceUtils.getConnection(TestEngines.asOwner(environment))) {
            new Backup(BackupAndRestore.KEPT, "test", Clock.systemUTC())
                    .write(connection, file, null, Map.of(), line -> {});
        }
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String[] lines = new String(zip.readAllBytes(), StandardCharsets.UTF_8).split("\n");
                for (String line : lines) {
                    look(found, "backup of " + entry.getName(), line);
                }
            }
        }
    }

    private void onPages(Map<String, String> found, ComplaintId complaint, JsonNode own) throws Exception {
        String staff = town.tokenOf("diskominfo");
        List<String> open = List.of(
                "/",
                "/complaints?q=" + MARK,
                "/complaints/" + own.path("trackingCode").asString(),
                "/api/public/complaints?q=" + MARK);
        List<String> desk = List.of(
                "/inbox",
                "/inbox/" + complaint.value(),
                "/inbox/" + own.path("id").asString(),
                "/triage",
                "/api/complaints?q=" + MARK,
                "/api/complaints/" + complaint.value() + "/timeline",
                "/api/complaints/" + own.path("id").asString() + "/timeline");
        for (String page : open) {
            look(found, page, shown(page, null));
            look(found, page, shown(page, staff));
        }
        for (String page : desk) {
            look(found, page, shown(page, staff));
        }
    }

    /** What is refused says nothing of what is kept: only a page that is shown is looked at. */
    private String shown(String page, @Nullable String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                .header("Accept", page.startsWith("/api/") ? "application/json" : "text/html");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            return answer.body().replace(page, "");
        }
    }

    private static void look(Map<String, String> found, String where, @Nullable String text) {
        if (text != null
                && (lower(text)
                                .replace("q=" + MARK, "")
                                .replace("value=\"" + MARK, "")
                                .contains(MARK)
                        || text.contains(NUMBER))) {
            found.put(where, text.substring(0, Math.min(text.length(), 500)));
        }
    }

    private static String text(ILoggingEvent line) {
        StringBuilder text = new StringBuilder(line.getFormattedMessage());
        for (IThrowableProxy cause = line.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            text.append('\n').append(cause.getMessage());
        }
        return text.toString();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
