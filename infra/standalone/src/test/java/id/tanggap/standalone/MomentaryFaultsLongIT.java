package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What breaks at the worst moment, one thing after another in one town. After each, all that was accepted is there exactly
 * once, and every index equals one that is built afresh from the events.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MomentaryFaultsLongIT {

    private static final int POSTS = 80;

    @AutoClose
    private FaultTown town;

    @AutoClose
    private Storm storm;

    @BeforeAll
    void begin() throws IOException {
        town = FaultTown.open("faults");
        storm = town.storm();
    }

    @Test
    void theApplicationIsKilledAfterTheDeliveryWasKeptAndBeforeTheAnswer() throws Exception {
        CountDownLatch killed =
                town.toApplication().breakAt("POST /webhooks/meta", Wire.Break.BEFORE_THE_REPLY, town::killNode);
        storm.deliver(POSTS);
        Wire.await(killed);
        town.startNode();
        storm.assertAllIsWell();
    }

    @Test
    void theApplicationIsKilledAfterTheBulkAndBeforeTheToken() throws Exception {
        CountDownLatch killed = town.toElasticsearch().breakAt("_bulk", Wire.Break.BEFORE_THE_REPLY, town::killNode);
        storm.deliver(POSTS);
        Wire.await(killed);
        town.startNode();
        storm.assertAllIsWell();
    }

    @Test
    void postgresqlIsKilledInAnAppend() throws Exception {
        CountDownLatch killed =
                town.toPostgres().breakAt("complaint.captured", Wire.Break.WITHIN_THE_REQUEST, town::killPostgres);
        storm.deliver(POSTS);
        Wire.await(killed);
        storm.assertAllIsWell();
    }

    @Test
    void postgresqlIsKilledAfterAnAppendAndBeforeItsAnswer() throws Exception {
        CountDownLatch killed =
                town.toPostgres().breakAt("complaint.captured", Wire.Break.BEFORE_THE_REPLY, town::killPostgres);
        storm.deliver(POSTS);
        Wire.await(killed);
        storm.assertAllIsWell();
    }

    @Test
    void elasticsearchIsKilledInABulk() throws Exception {
        CountDownLatch killed =
                town.toElasticsearch().breakAt("_bulk", Wire.Break.WITHIN_THE_REQUEST, town::killElasticsearch);
        storm.deliver(POSTS);
        Wire.await(killed);
        storm.assertAllIsWell();
    }

    @Test
    void theConnectionIsCutAfterTheRequestAndBeforeTheReply() throws Exception {
        for (int i = 0; i < 5; i++) {
            CountDownLatch cut =
                    town.toApplication().breakAt("POST /webhooks/meta", Wire.Break.BEFORE_THE_REPLY, () -> {});
            storm.deliver(POSTS / 5);
            Wire.await(cut);
        }
        storm.assertAllIsWell();
    }

    @Test
    void anIndexIsDeletedUnderLiveTraffic() throws Exception {
        storm.deliver(POSTS);
        String lost = storm.digest("complaint-desk").index();
        town.elasticsearch("DELETE", "/" + lost, "");
        storm.deliver(POSTS);
        storm.awaitIndexOtherThan("complaint-desk", lost);
        storm.assertAllIsWell();
    }

    @Test
    void theDiskOfElasticsearchIsFullForAWhile() throws Exception {
        String block = "{\"index.blocks.read_only_allow_delete\": %s}";
        town.elasticsearch("PUT", "/tanggap-*/_settings", block.formatted("true"));
        storm.deliver(POSTS);
        storm.awaitAllAccepted();
        assertThat(storm.lagOf("complaint-desk")).isPositive();
        town.elasticsearch("PUT", "/tanggap-*/_settings", block.formatted("null"));
        storm.assertAllIsWell();
    }
}
