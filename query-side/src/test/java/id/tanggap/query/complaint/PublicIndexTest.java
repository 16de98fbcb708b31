package id.tanggap.query.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.Removal;
import id.tanggap.events.complaint.TagRole;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.local.ElasticsearchConnection;
import id.tanggap.local.testing.TestElasticsearch;
import id.tanggap.query.Indexed;
import id.tanggap.query.elastic.IndexNames;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What lies in the index that everybody may ask is what everybody may read. */
class PublicIndexTest {

    /** In every word that anybody says, and in what somebody decided, of what may not be read. */
    private static final String SECRET = "zqxsecret";

    private static final String ERASED_MARK = "zqxerased";
    private static final String SHOWN = "zqxshown";

    private static final List<Happenings> HELD_BACK = Stream.of(
                    "withheld", "refused", "removed", "private", "agreed", "confidential")
            .map(post -> Happenings.inTheOpen(
                    post.equals("private") || post.equals("agreed") ? Channel.WHATSAPP : Channel.INSTAGRAM,
                    SECRET + post))
            .toList();
    private static final Happenings ERASED = Happenings.inTheOpen("erased");
    private static final Happenings PUBLIC = Happenings.inTheOpen("public");

    private Indexed indexed;

    @BeforeEach
    void writeThemAll() {
        indexed = Indexed.empty(Clock.systemUTC(), "complaint-public");
        Happenings withheld = HELD_BACK.get(0);
        Happenings refused = HELD_BACK.get(1);
        Happenings removed = HELD_BACK.get(2);
        Happenings told = HELD_BACK.get(3);
        Happenings agreed = HELD_BACK.get(4);
        Happenings confidential = HELD_BACK.get(5);
        indexed.published(List.of(
                written(course(confidential, SECRET), confidential.chosen(90, Visibility.CONFIDENTIAL)),
                written(course(withheld, SECRET), withheld.withheld(90)),
                written(course(refused, SECRET), refused.refused(90)),
                written(course(removed, SECRET), removed.removed(90, Removal.DELETED)),
                written(course(told, SECRET)),
                written(course(agreed, SECRET), agreed.withheld(90), agreed.agreed(91)),
                written(course(ERASED, ERASED_MARK), ERASED.redacted(90)),
                written(course(PUBLIC, SHOWN))));
    }

    @AfterEach
    void remove() {
        indexed.close();
    }

    private static List<ComplaintEvent> course(Happenings it, String mark) {
        return List.of(
                it.captured(1, mark + " teks"),
                it.named(2, mark + "nama"),
                it.categorised(3, mark),
                it.located(4, "36.04.05.2001", "zqxaddress"),
                it.assigned(5, mark),
                it.tagged(6, mark, TagRole.SUPPORTING),
                it.asked(7, mark),
                it.told(8),
                it.answered(9, mark, mark + " jawaban"),
                it.masked(10, mark + "passage"),
                it.resolved(11, mark, mark + " solusi", "https://contoh.id/" + mark + ".jpg"),
                it.disputed(12),
                it.reopened(13));
    }

    private static PublicDocument written(List<ComplaintEvent> course, ComplaintEvent... and) {
        List<ComplaintEvent> events = new ArrayList<>(course);
        events.addAll(List.of(and));
        PublicProjection projection = new PublicProjection(Happenings.GRAIN);
        CaseFile file = Happenings.file(events.toArray(ComplaintEvent[]::new));
        String id = events.getFirst().complaint().value();
        return projection.render(id, events.size(), file, Happenings.unsealing());
    }

    @Test
    void noFieldOfItsMappingIsOfWhatIsNotShown() throws IOException {
        JsonNode fields = JsonMapper.shared()
                .readTree(Files.readString(Path.of("src/main/resources/elasticsearch/complaint-public.json")))
                .path("properties");

        assertThat(fields.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "version",
                        "visible",
                        "publicity",
                        "trackingCode",
                        "status",
                        "refused",
                        "answerBy",
                        "resolveBy",
                        "policy",
                        "channel",
                        "category",
                        "place",
                        "opd",
                        "supporting",
                        "postedAt",
                        "capturedAt",
                        "firstAssignedAt",
                        "assignedAt",
                        "acknowledgedAt",
                        "firstAnsweredAt",
                        "resolvedAt",
                        "closedAt",
                        "supporters",
                        "reopened",
                        "mergedInto",
                        "text",
                        "answers",
                        "questions",
                        "solution",
                        "photos",
                        "strip",
                        "evidence",
                        "messages",
                        "messagesLeftOut",
                        "mayorsTags",
                        "steps");
    }

    @Test
    void noStoredDocumentHoldsAWordOfWhatIsNotShown() throws IOException {
        List<JsonNode> stored =
                elasticsearch().search(search -> search.index(index()).size(100), JsonNode.class).hits().hits().stream()
                        .map(hit -> hit.source())
                        .toList();

        assertThat(stored).hasSize(8);
        assertThat(stored.stream().map(JsonNode::toString).toList())
                .as("the mark is seen where it may be read")
                .anyMatch(source -> source.contains(SHOWN + " jawaban"));
        assertThat(stored.toString())
                .doesNotContain(SECRET, ERASED_MARK + " ", ERASED_MARK + "nama")
                .doesNotContain("Warga", "0812-1111", "zqxaddress", "contoh.id/p", "passage", "<", "ciphertext")
                .doesNotContain("mohon segera", "di depan pasar", "masih rusak", "hanya salam")
                .doesNotContain("personal-data", "not-a-complaint", "deleted", "petugas", "kepala", "bupati")
                .doesNotContain(Happenings.CITIZEN, "whatsapp");
        for (Happenings one : HELD_BACK) {
            assertThat(stored)
                    .filteredOn(source ->
                            source.path("id").asString().equals(one.id().value()))
                    .singleElement()
                    .satisfies(source ->
                            assertThat(source.propertyNames()).containsExactlyInAnyOrder("id", "version", "visible"));
        }
    }

    @Test
    void noByteOnTheDiskTellsOfIt() throws Exception {
        asSuperuser("POST", "/" + index() + "/_forcemerge?max_num_segments=1");
        asSuperuser("POST", "/" + index() + "/_flush?force=true");

        assertThat(bytesOfTheIndex())
                .as("the mark is seen where it may be read")
                .contains(SHOWN)
                .doesNotContain(SECRET, ERASED_MARK + " ", ERASED_MARK + "nama", "zqxaddress", "ciphertext")
                .doesNotContain("personal-data", "not-a-complaint", Happenings.CITIZEN, "Warga");
    }

    private String bytesOfTheIndex() throws Exception {
        JsonNode settings = asSuperuser("GET", "/" + index() + "/_settings?flat_settings=true");
        String uuid = settings.values()
                .iterator()
                .next()
                .path("settings")
                .path("index.uuid")
                .asString();
        JsonNode nodes = asSuperuser("GET", "/_nodes/stats/fs").path("nodes");
        String data = nodes.values()
                .iterator()
                .next()
                .path("fs")
                .path("data")
                .get(0)
                .path("path")
                .asString();
        StringBuilder bytes = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of(data, "indices", uuid))) {
            for (Path file : files.filter(each -> each.getParent().endsWith("index"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                bytes.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toString();
    }

    private static JsonNode asSuperuser(String method, String path) throws Exception {
        ElasticsearchConnection node = TestElasticsearch.node().superuserConnection();
        String credentials = Base64.getEncoder()
                .encodeToString((node.user() + ":" + node.password()).getBytes(StandardCharsets.UTF_8));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(node.url() + path))
                            .header("Authorization", "Basic " + credentials)
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JsonMapper.shared().readTree(answer.body());
        }
    }

    private String index() {
        return indexed.service(IndexNames.class).alias("complaint-public");
    }

    private ElasticsearchClient elasticsearch() {
        return indexed.service(ElasticsearchClient.class);
    }
}
