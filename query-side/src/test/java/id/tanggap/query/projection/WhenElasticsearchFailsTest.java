package id.tanggap.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.operation.DeadLettersRetryOrdered;
import id.tanggap.events.operation.ProjectionName;
import id.tanggap.events.operation.ProjectionRebuildOrdered;
import id.tanggap.local.testing.TestElasticsearch;
import id.tanggap.query.complaint.Happenings;
import id.tanggap.query.projection.parked.ParkedEvent;
import id.tanggap.query.projection.parked.ParkedEventList;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** A real Elasticsearch whose answers are troubled on their way. */
class WhenElasticsearchFailsTest {
    private static TroubledElasticsearch elasticsearch;
    private static QueryNode node;
    private OwnComplaints own;

    @BeforeAll
    static void start() throws IOException {
        elasticsearch = new TroubledElasticsearch(TestElasticsearch.shared().url());
        node = QueryNode.start(elasticsearch.url());
        node.awaitCaughtUp();
    }

    @AfterAll
    static void stop() {
        node.close();
        elasticsearch.close();
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
                it.resolved(300, "dinas-pu", "Ditambal"));
    }

    private void assertNothingLostNothingDoubled(int complaints) throws IOException {
        node.awaitCaughtUp();
        assertThat(own.documents("complaint-desk"))
                .hasSize(complaints)
                .allSatisfy((id, document) ->
                        assertThat(document).startsWith("3 ").contains("\"status\":\"resolved\"", "\"answered\":0"));
        assertThat(own.documents("timeline")).hasSize(3 * complaints);
        assertThat(node.bean(ParkedEventList.class).total()).isZero();
    }

    @Test
    void aBatchThatWasStoredBeforeItsAnswerAndItsTokenWereLostComesAgain() throws IOException {
        elasticsearch.trouble(4, answer -> null);
        for (int i = 0; i < 5; i++) {
            livedThrough("post" + i);
        }
        QueryNode.await(elasticsearch::hasTroubledAll);
        assertNothingLostNothingDoubled(5);
    }

    @Test
    void anOverloadedItemBringsTheWholeBatchAgain() throws IOException {
        elasticsearch.trouble(
                4,
                answer -> answer.replaceFirst("\"errors\":false", "\"errors\":true")
                        .replaceFirst(
                                "\"status\":20[01]",
                                "\"status\":429,\"error\":{\"type\":\"es_rejected_execution_exception\",\"reason\":\"busy\"}"));
        for (int i = 0; i < 5; i++) {
            livedThrough("post" + i);
        }
        QueryNode.await(elasticsearch::hasTroubledAll);
        assertNothingLostNothingDoubled(5);
    }

    /** All readers of events wait for the end of whatever has written. */
    @Test
    void nothingWaitsForElasticsearchWithATransactionThatHasWritten() {
        elasticsearch.holdAliases();
        node.ordered(new ProjectionRebuildOrdered(ProjectionName.TIMELINE, Actor.SYSTEM, Instant.now()));
        QueryNode.await(elasticsearch::holds);

        long writing = node.database().sql("""
                        select count(*) from pg_stat_activity
                         where datname = current_database() and state = 'idle in transaction' and backend_xid is not null""").query(Long.class).single();
        elasticsearch.letGo();

        assertThat(writing).isZero();
        node.awaitCaughtUp();
    }

    @Test
    void anEventThatElasticsearchCannotTakeIsParkedWithThoseBehindItAndTheRestGoesOn() throws IOException {
        Happenings poisoned = own.complaint("poisoned");
        String longerThanAnyTerm = "x".repeat(40_000);
        node.happened(
                poisoned.captured(1, "Jalan berlubang"),
                poisoned.assigned(2, "dinas-pu", longerThanAnyTerm),
                poisoned.resolved(3, "dinas-pu", "Ditambal"));
        livedThrough("fine");
        node.awaitCaughtUp();

        var parked = node.bean(ParkedEventList.class).oldest();
        assertThat(parked)
                .extracting(ParkedEvent::projection, ParkedEvent::event, ParkedEvent::sequenceNumber)
                .containsExactly(
                        tuple("complaint-desk", "complaint.assigned", 1L),
                        tuple("complaint-desk", "complaint.resolved", 2L));
        assertThat(parked.getFirst().reason()).contains("head").doesNotContain("xxxx");
        assertThat(own.documents("complaint-desk"))
                .hasSize(2)
                .hasEntrySatisfying(
                        poisoned.id().value(), document -> assertThat(document).startsWith("1 "))
                .hasEntrySatisfying(
                        own.complaint("fine").id().value(),
                        document -> assertThat(document).startsWith("3 "));

        // what comes later waits behind, and nothing changes as long as the cause is there
        node.happened(poisoned.closed(4));
        node.ordered(new DeadLettersRetryOrdered(null, null, Actor.SYSTEM, Instant.now()));
        QueryNode.await(() -> node.bean(ParkedEventList.class).total() == 3);

        node.elasticsearch()
                .indices()
                .putMapping(mapping -> mapping.index(node.alias("complaint-desk"))
                        .properties("head", head -> head.keyword(keyword -> keyword.ignoreAbove(100))));
        node.ordered(new DeadLettersRetryOrdered(
                ProjectionName.COMPLAINT_DESK, poisoned.id().toString(), Actor.SYSTEM, Instant.now()));

        QueryNode.await(() -> node.bean(ParkedEventList.class).total() == 0);
        assertThat(own.documents("complaint-desk"))
                .hasEntrySatisfying(
                        poisoned.id().value(),
                        document -> assertThat(document).startsWith("4 ").contains("\"status\":\"closed\""));
    }
}
