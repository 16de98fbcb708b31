package id.tanggap.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.VersionType;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.operation.ProjectionName;
import id.tanggap.events.operation.ProjectionRebuildDecided;
import id.tanggap.events.operation.ProjectionRebuildDecided.Decision;
import id.tanggap.events.operation.ProjectionRebuildOrdered;
import id.tanggap.local.testing.TestElasticsearch;
import id.tanggap.query.Former;
import id.tanggap.query.complaint.Happenings;
import id.tanggap.query.projection.following.OutdatedIndex;
import id.tanggap.query.projection.generations.ProjectionStatus;
import id.tanggap.query.projection.generations.ProjectionStatuses;
import id.tanggap.query.projection.proof.Comparison;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.Segment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An index is built anew beside the live one and takes its place only if it shows the same. */
class RebuildTest {
    private static final String DESK = "complaint-desk";

    private static QueryNode node;
    private OwnComplaints own;

    @BeforeAll
    static void start() {
        node = QueryNode.start(
                TestElasticsearch.shared().url(),
                Map.of(
                        "tanggap.projections.batch-size", 5,
                        "tanggap.projections.recent-states", "10KB",
                        "tanggap.projections.comparing-patience", "1s"));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void begin(TestInfo test) {
        own = new OwnComplaints(node, test);
    }

    private void livedThrough(String post) {
        Happenings it = own.complaint(post);
        node.happened(
                it.captured(1, "Jalan berlubang"),
                it.assigned(4, "dinas-pu"),
                it.answered(20, "dinas-pu", "Segera kami tangani"),
                it.resolved(300, "dinas-pu", "Sudah ditambal"));
    }

    private void rebuildDesk() {
        node.ordered(new ProjectionRebuildOrdered(ProjectionName.COMPLAINT_DESK, Actor.SYSTEM, Instant.now()));
    }

    private void decide(Decision decision) {
        node.ordered(
                new ProjectionRebuildDecided(ProjectionName.COMPLAINT_DESK, decision, Actor.SYSTEM, Instant.now()));
    }

    /** Changes a document of the live index behind everybody's back. */
    private void falsify(String id) throws IOException {
        String index = node.status(DESK).index();
        var stored = node.elasticsearch().get(get -> get.index(index).id(id), JsonNode.class);
        ObjectNode document = (ObjectNode) stored.source();
        document.put("head", "nobody");
        node.elasticsearch()
                .index(write -> write.index(index)
                        .id(id)
                        .version(stored.version())
                        .versionType(VersionType.ExternalGte)
                        .document(document));
    }

    private Comparison awaitDifference() {
        QueryNode.await(() -> node.status(DESK).rebuild() != null
                && node.status(DESK).rebuild().differs());
        return node.status(DESK).rebuild().comparison();
    }

    @Test
    void everyProjectionCanBeOrderedByItsName() {
        assertThat(node.bean(ProjectionStatuses.class).names())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProjectionName.values())
                        .map(ProjectionName::word)
                        .toList());
    }

    @Test
    void anIndexThatShowsSomethingElseWaitsForTheOperatorsWord() throws IOException {
        livedThrough("1");
        livedThrough("2");
        node.awaitCaughtUp();
        String live = node.status(DESK).index();
        String right = node.digest(DESK).digest();
        String falsified = own.complaint("2").id().value();
        falsify(falsified);
        String wrong = node.digest(DESK).digest();

        rebuildDesk();
        Comparison found = awaitDifference();

        assertThat(found.differing()).containsExactly(falsified);
        assertThat(found.liveDigest()).isEqualTo(wrong);
        assertThat(found.rebuiltDigest()).isEqualTo(right).isNotEqualTo(wrong);
        assertThat(node.status(DESK).index()).isEqualTo(live);
        assertThat(refreshedAndReplicated(node.status(DESK).rebuild().index()))
                .as("nobody searches it yet")
                .isEqualTo("-1 0");

        String asked = refreshedAndReplicated(live);
        decide(Decision.SWAP);
        QueryNode.await(() -> !live.equals(node.status(DESK).index()));
        assertThat(node.digest(DESK).digest()).isEqualTo(right);
        assertThat(refreshedAndReplicated(node.status(DESK).index()))
                .isEqualTo(asked)
                .startsWith("1000ms");
    }

    private String refreshedAndReplicated(String index) throws IOException {
        var settings = node.elasticsearch()
                .indices()
                .getSettings(get -> get.index(index))
                .get(index)
                .settings()
                .index();
        return settings.refreshInterval().time() + " " + settings.numberOfReplicas();
    }

    @Test
    void anIndexThatIsNotWantedGoesAndAnotherOneCanBeOrdered() throws IOException {
        livedThrough("1");
        node.awaitCaughtUp();
        String live = node.status(DESK).index();
        String right = node.digest(DESK).digest();
        falsify(own.complaint("1").id().value());
        rebuildDesk();
        awaitDifference();
        String dropped = node.status(DESK).rebuild().index();

        decide(Decision.DROP);
        QueryNode.await(() -> !node.elasticsearch()
                .indices()
                .exists(exists -> exists.index(dropped))
                .value());
        assertThat(node.status(DESK).index()).isEqualTo(live);

        rebuildDesk();
        awaitDifference();
        decide(Decision.SWAP);
        QueryNode.await(() -> !live.equals(node.status(DESK).index()));
        assertThat(node.digest(DESK).digest()).isEqualTo(right);
    }

    @Test
    void aRebuildThatWasInterruptedGoesOnWhereItWas() throws IOException {
        for (int i = 0; i < 150; i++) {
            livedThrough("post" + i);
        }
        node.awaitCaughtUp();
        String before = node.digest(DESK).digest();

        rebuildDesk();
        QueryNode.await(() -> node.status(DESK).rebuild() != null
                && node.status(DESK).rebuild().progress() > 0.1);
        node.close();
        node.open();

        ProjectionStatus.Rebuild rebuild = node.status(DESK).rebuild();
        assertThat(rebuild)
                .as("the rebuild was over before it could be interrupted")
                .isNotNull();
        assertThat(rebuild.done()).isGreaterThan(60);
        assertThat(rebuild.total()).isGreaterThanOrEqualTo(600);
        assertThat(rebuild.progress()).isBetween(0.1, 1.0);
        QueryNode.await(() -> rebuild.index().equals(node.status(DESK).index()));
        assertThat(node.digest(DESK).digest()).isEqualTo(before);
    }

    @Test
    void ofTwoNodesUnderLiveTrafficOneBuildsOneComparesAndBothAgree() throws IOException {
        for (int i = 0; i < 20; i++) {
            livedThrough("post" + i);
        }
        node.awaitCaughtUp();
        String live = node.status(DESK).index();
        long before = node.digest(DESK).documents();

        try (QueryNode other = node.another()) {
            rebuildDesk();
            for (int i = 0; i < 60; i++) {
                livedThrough("during" + i);
            }
            QueryNode.await(() -> !live.equals(node.status(DESK).index()));
            node.awaitCaughtUp();
            other.awaitCaughtUp();
            assertThat(other.status(DESK).index()).isEqualTo(node.status(DESK).index());
            assertThat(node.database()
                            .sql("select count(*) from projection_generation where projection = ? and state = 'live'")
                            .param(DESK)
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }

        String swapped = node.digest(DESK).digest();
        String second = node.status(DESK).index();
        rebuildDesk();
        QueryNode.await(() -> !second.equals(node.status(DESK).index()));
        assertThat(node.digest(DESK).digest()).isEqualTo(swapped);
        assertThat(node.digest(DESK).documents()).isEqualTo(before + 60);
    }

    @Test
    void aProjectionThatWasChangedIsBuiltAnewWithoutAWord() {
        livedThrough("1");
        node.awaitCaughtUp();
        String live = node.status(DESK).index();

        node.database()
                .sql("update projection_generation set version = 0 where projection = ?")
                .param(DESK)
                .update();

        QueryNode.await(() -> !live.equals(node.status(DESK).index()));
        node.awaitCaughtUp();
        assertThat(node.database()
                        .sql("select version from projection_generation where projection = ? and state = 'live'")
                        .param(DESK)
                        .query(Integer.class)
                        .single())
                .isEqualTo(node.projection(DESK).version());
    }

    /** What a later version builds beside it never takes its place here. Returns when nothing is folded any more. */
    private void outdate(String projection) {
        String live = node.status(projection).index();
        node.database().sql("""
                        insert into projection_generation (projection, generation, state, version, started_at)
                        values (?, 99, 'building', 99, now())""").param(projection).update();
        node.database()
                .sql("update projection_generation set version = 0 where projection = ? and state = 'live'")
                .param(projection)
                .update();
        QueryNode.await(() -> node.database()
                .sql("select exists (select from token_entry where processor_name = ?)")
                .param(projection + "-" + Integer.parseInt(live.substring(live.length() - 6)) + "-outdated")
                .query(Boolean.class)
                .single());
    }

    @Test
    void whatIsTakenBackWhileAnOutdatedIndexIsAskedIsNotReadThereAnyLonger() throws IOException {
        livedThrough("withheld");
        livedThrough("erased");
        livedThrough("covered");
        livedThrough("untouched");
        node.awaitCaughtUp();
        outdate("complaint-public");
        outdate(DESK);

        node.happened(own.complaint("untouched").answered(400, "dinas-pu", "Tidak dilipat lagi"));
        node.happened(own.complaint("withheld").withheld(400));
        node.happened(own.complaint("covered").masked(400, "Jalan"));
        node.happened(own.complaint("erased").redacted(400));

        for (String taken : List.of("withheld", "erased", "covered")) {
            QueryNode.await(() -> own.document("complaint-public", taken).contains("\"visible\":false"));
            assertThat(own.document("complaint-public", taken))
                    .doesNotContain("berlubang", "tangani", "ditambal")
                    .startsWith("4 ");
        }
        QueryNode.await(() -> !own.document(DESK, "erased").contains("berlubang"));
        assertThat(own.document(DESK, "erased"))
                .doesNotContain("tangani", "ditambal")
                .contains("\"status\":\"resolved\"");
        assertThat(own.document(DESK, "withheld")).contains("berlubang");
        assertThat(own.document("complaint-public", "untouched"))
                .contains("\"visible\":true", "berlubang")
                .doesNotContain("dilipat");

        String outdated = node.status(DESK).index();
        node.database()
                .sql("delete from projection_generation where generation = 99")
                .update();
        QueryNode.await(() -> !outdated.equals(node.status(DESK).index()));
        node.awaitCaughtUp();
        assertThat(own.document("complaint-public", "untouched")).contains("Tidak dilipat lagi");
        assertThat(own.document("complaint-public", "covered")).doesNotContain("Jalan berlubang");
        assertThat(own.document(DESK, "erased")).doesNotContain("berlubang", "tangani", "ditambal");
    }

    /** What was withheld and released before must not be hidden for having been withheld once. */
    @Test
    void whatAnOutdatedIndexHasFoldedAlreadyIsLeftAsItIs() throws IOException {
        Happenings released = own.complaint("released");
        node.happened(released.captured(1, "Jalan berlubang"), released.withheld(2), released.released(3));
        node.awaitCaughtUp();

        hasHappened("complaint-public", node.alias("complaint-public"), released.withheld(2), 1);

        assertThat(own.document("complaint-public", "released")).contains("\"visible\":true", "berlubang");
    }

    /** Its mapping knows no field that came later, and refuses what it does not know. */
    @ParameterizedTest
    @CsvSource({"complaint-public, 1", "complaint-public, 2", "complaint-desk, 1", "complaint-desk, 2"})
    void whatEarlierVersionsStoredLosesWhatIsTakenBackAsWell(String projection, int version) throws IOException {
        String alias = node.alias(projection) + "-of-version-" + version;
        String definition = """
                {"settings": {"number_of_shards": 1, "number_of_replicas": 0, "analysis": %s}, "mappings": %s}""".formatted(analysis(), Former.mapping(projection, version));
        node.elasticsearch()
                .indices()
                .create(create -> create.index(alias + "-1")
                        .withJson(new StringReader(definition))
                        .index(alias + "-1")
                        .aliases(alias, it -> it));
        Happenings it = own.complaint("1");
        node.elasticsearch()
                .index(write -> write.index(alias)
                        .id(it.id().value())
                        .version(9L)
                        .versionType(VersionType.External)
                        .withJson(new StringReader(Former.json(projection, version))));

        hasHappened(projection, alias, it.redacted(400), 9);

        ObjectNode left = (ObjectNode) node.elasticsearch()
                .get(get -> get.index(alias).id(it.id().value()), JsonNode.class)
                .source();
        left.remove("kept");
        assertThat(left.toString()).contains("resolved").doesNotContain("berlubang", "tangani", "ditambal", "Warga");
        assertThat(left.path("visible").asBoolean(false)).isFalse();
    }

    private static String analysis() throws IOException {
        return Files.readString(Path.of("src/main/resources/elasticsearch/analysis.json"));
    }

    private void hasHappened(String projection, String alias, ComplaintEvent event, long sequence) {
        new OutdatedIndex<>(node.projection(projection), node.elasticsearch(), alias)
                .handle(
                        new GenericDomainEventMessage<>(
                                "Complaint", event.complaint().toString(), sequence, event),
                        Segment.ROOT_SEGMENT);
    }
}
