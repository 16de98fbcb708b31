package id.tanggap.query.projection;

import static id.tanggap.query.complaint.Happenings.CITIZEN;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.VersionType;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.operation.ProjectionName;
import id.tanggap.events.operation.ProjectionRebuildDecided;
import id.tanggap.events.operation.ProjectionRebuildDecided.Decision;
import id.tanggap.events.operation.ProjectionRebuildOrdered;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.local.testing.TestElasticsearch;
import id.tanggap.query.complaint.Happenings;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An index is built anew beside the live one and takes its place only if it shows the same. */
class RebuildTest {
    private static final String DESK = "complaint-desk";

    private QueryNode node;

    @BeforeEach
    void start() {
        node = QueryNode.start(
                TestElasticsearch.shared().url(),
                Map.of(
                        "tanggap.projections.batch-size", 5,
                        "tanggap.projections.recent-documents", 5,
                        "tanggap.projections.comparing-patience", "1s"));
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private Happenings complaint(String post) {
        PersonalData personalData = node.bean(PersonalData.class);
        return new Happenings(
                post,
                text -> new Sealed(new PersonId(CITIZEN), personalData.seal(new PersonId(CITIZEN).toString(), text)));
    }

    private void livedThrough(String post) {
        Happenings it = complaint(post);
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
        String falsified = complaint("2").id().value();
        falsify(falsified);
        String wrong = node.digest(DESK).digest();

        rebuildDesk();
        Comparison found = awaitDifference();

        assertThat(found.differing()).containsExactly(falsified);
        assertThat(found.liveDigest()).isEqualTo(wrong);
        assertThat(found.rebuiltDigest()).isEqualTo(right).isNotEqualTo(wrong);
        assertThat(node.status(DESK).index()).isEqualTo(live);

        decide(Decision.SWAP);
        QueryNode.await(() -> !live.equals(node.status(DESK).index()));
        assertThat(node.digest(DESK).digest()).isEqualTo(right);
    }

    @Test
    void anIndexThatIsNotWantedGoesAndAnotherOneCanBeOrdered() throws IOException {
        livedThrough("1");
        node.awaitCaughtUp();
        String live = node.status(DESK).index();
        String right = node.digest(DESK).digest();
        falsify(complaint("1").id().value());
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
                && node.status(DESK).rebuild().done() > 50);
        node.close();
        node.open();

        ProjectionStatus.Rebuild rebuild = node.status(DESK).rebuild();
        assertThat(rebuild)
                .as("the rebuild was over before it could be interrupted")
                .isNotNull();
        assertThat(rebuild.done()).isGreaterThan(50);
        assertThat(rebuild.total()).isGreaterThanOrEqualTo(600);
        assertThat(rebuild.progress()).isBetween(0.05, 1.0);
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
        assertThat(node.digest(DESK).documents()).isEqualTo(80);
    }

    @Test
    void aProjectionThatWasChangedIsBuiltAnewWithoutAWord() {
        livedThrough("1");
        node.awaitCaughtUp();
        String live = node.status(DESK).index();
        int version = liveVersion();

        node.database()
                .sql("update projection_generation set version = 0 where projection = ?")
                .param(DESK)
                .update();

        QueryNode.await(() -> !live.equals(node.status(DESK).index()));
        node.awaitCaughtUp();
        assertThat(liveVersion()).isEqualTo(version);
    }

    private int liveVersion() {
        return node.database()
                .sql("select version from projection_generation where projection = ? and state = 'live'")
                .param(DESK)
                .query(Integer.class)
                .single();
    }
}
