package id.tanggap.query.projection.generations;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.eventstore.AnotherHistoryException;
import id.tanggap.local.testing.TestElasticsearch;
import id.tanggap.query.admin.SystemStatus;
import id.tanggap.query.admin.SystemStatuses;
import id.tanggap.query.projection.QueryNode;
import id.tanggap.query.projection.TroubledElasticsearch;
import id.tanggap.query.projection.following.Places;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

class StatusTest {

    @Test
    void itTellsOfTheEnginesAndThatElasticsearchIsAwayWhenItIs() throws IOException {
        try (TroubledElasticsearch elasticsearch =
                        new TroubledElasticsearch(TestElasticsearch.shared().url());
                QueryNode node = QueryNode.start(elasticsearch.url(), Map.of("tanggap.data-folder", "target"))) {
            node.awaitCaughtUp();

            SystemStatus well = node.bean(SystemStatuses.class).now();
            assertThat(well.elasticsearch().error()).isNull();
            assertThat(well.elasticsearch().version()).startsWith("9.");
            assertThat(well.elasticsearch().disk().freeBytes()).isPositive();
            assertThat(well.postgresql().version()).startsWith("18");
            assertThat(well.postgresql().databaseBytes()).isPositive();
            assertThat(well.postgresql().schema()).containsKeys("eventstore", "query", "access");
            assertThat(well.dataFolder().freeBytes()).isPositive();
            assertThat(well.projections()).hasSize(4);
            assertThat(well.channels()).as("there is no journal here").isNull();
            assertThat(gauge(node, "tanggap.elasticsearch.up")).isEqualTo(1);
            assertThat(gauge(node, "tanggap.parked.events")).isZero();
            assertThat(gauge(node, "tanggap.channel.deliveries")).isNaN();

            ProjectionStatus elsewhere = new ProjectionStatuses(
                            List.of(),
                            node.bean(Generations.class),
                            node.bean(ProjectionIndex.class),
                            node.bean(Followers.class),
                            node.bean(Places.class),
                            _ -> {
                                throw new AnotherHistoryException("riwayat lain", "another history");
                            },
                            node.bean(EventStore.class),
                            node.database())
                    .of("complaint-desk");
            assertThat(elsewhere.lagEvents()).isNull();
            assertThat(elsewhere.lagSeconds()).isNull();
            assertThat(elsewhere.error()).contains("riwayat lain", "another history", "infra/after-restore");

            elasticsearch.close();
            SystemStatus away = node.bean(SystemStatuses.class).now();
            assertThat(away.elasticsearch().error()).isNotBlank();
            assertThat(away.elasticsearch().version()).isNull();
            assertThat(away.projections()).hasSize(4);
            assertThat(away.postgresql().version()).startsWith("18");
        }
    }

    private static double gauge(QueryNode node, String name) {
        return node.bean(MeterRegistry.class).get(name).gauge().value();
    }
}
