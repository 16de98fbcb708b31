package id.tanggap.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import id.tanggap.query.Indexed;
import id.tanggap.query.elastic.IndexBehindAlias;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StemsTest {

    private Indexed indexed;
    private ElasticsearchClient elasticsearch;
    private String alias;
    private long nanos;

    @BeforeEach
    void anIndex() {
        indexed = Indexed.empty(Clock.systemUTC(), "complaint-public");
        elasticsearch = indexed.service(ElasticsearchClient.class);
        alias = indexed.prefix() + "-complaint-public";
    }

    @AfterEach
    void remove() {
        indexed.close();
    }

    @Test
    void theStemsOfAnIndexAreForgottenWithIt() throws IOException {
        Stems stems = new Stems(elasticsearch, new IndexBehindAlias(elasticsearch, alias, () -> nanos));
        assertThat(stems.of(List.of("perbaikan", "yang"))).containsOnlyKeys("perbaikan");
        assertThat(stems.of(List.of("perbaikan")).get("perbaikan")).isNotEqualTo("perbaikan");

        anIndexThatKnowsNoStemsTakesItsPlace();
        nanos += Duration.ofSeconds(10).toNanos();

        assertThat(stems.of(List.of("perbaikan", "yang"))).isEqualTo(Map.of("perbaikan", "perbaikan", "yang", "yang"));
    }

    private void anIndexThatKnowsNoStemsTakesItsPlace() throws IOException {
        elasticsearch
                .indices()
                .create(
                        c -> c.index(alias + "-000002")
                                .withJson(
                                        new StringReader(
                                                "{\"settings\":{\"number_of_replicas\":0},\"mappings\":{\"properties\":{\"text\":{\"type\":\"text\"}}}}")));
        elasticsearch
                .indices()
                .updateAliases(u -> u.actions(
                                a -> a.remove(r -> r.index(alias + "-000001").alias(alias)))
                        .actions(a -> a.add(x -> x.index(alias + "-000002").alias(alias))));
    }
}
