package id.tanggap.command.register;

import static id.tanggap.command.register.Bodies.account;
import static id.tanggap.command.register.Bodies.opd;
import static id.tanggap.command.register.Bodies.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.command.opd.directory.OpdDirectory;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.opd.OpdId;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom the directory names, as it follows the register. */
@RegisterTest
class DirectoryTest {

    @Autowired
    Callers callers;

    @Autowired
    OpdDirectory directory;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theSmallestAreaWins() {
        callers.diskominfo()
                .post("/api/opds", opd("seluruh", "Seluruh", "\"categories\": [\"banjir\"], \"areas\": []"));
        callers.diskominfo()
                .post("/api/opds", opd("kec-satu", "Kec", "\"categories\": [\"banjir\"], \"areas\": [\"36.04.05\"]"));
        callers.diskominfo()
                .post(
                        "/api/opds",
                        opd(
                                "desa-satu",
                                "Desa",
                                "\"categories\": [\"banjir\"], \"areas\": [\"36.04.05.2001\", \"36.04.06\"]"));
        await().untilAsserted(() -> {
            assertThat(answering("36.04.05.2001")).containsExactly(new OpdId("desa-satu"));
            assertThat(answering("36.04.05.2002")).containsExactly(new OpdId("kec-satu"));
            assertThat(answering("36.04.05")).containsExactly(new OpdId("kec-satu"));
            assertThat(answering("36.04.06.2001")).containsExactly(new OpdId("desa-satu"));
            assertThat(answering("36.04")).containsExactly(new OpdId("seluruh"));
            assertThat(directory.byCategoryAndPlace(new CategoryId("banjir"), null))
                    .containsExactly(new OpdId("seluruh"));
        });
    }

    private List<OpdId> answering(String place) {
        return directory.byCategoryAndPlace(new CategoryId("banjir"), new PlaceCode(place));
    }

    @Test
    void theDirectoryIsTheSameAfterAReplay() {
        callers.diskominfo()
                .post(
                        "/api/opds",
                        opd(
                                "dinas-putar",
                                "Putar",
                                "\"categories\": [\"putar\"], \"accounts\": [" + account("tiktok", "t1", "putar")
                                        + "]"));
        callers.diskominfo().post("/api/opds/dinas-putar/head", person("Kepala", "2026-01-05"));
        await().untilAsserted(() ->
                assertThat(directory.headOf(new OpdId("dinas-putar"))).isPresent());
        var before = directoryRows();

        var routing = processing
                .eventProcessor("routing", StreamingEventProcessor.class)
                .orElseThrow();
        routing.shutDown();
        routing.resetTokens();
        routing.start();

        await().untilAsserted(() -> assertThat(directoryRows()).isEqualTo(before));
    }

    private List<String> directoryRows() {
        return jdbc.sql("""
                        select 'o' || directory_opd::text from directory_opd
                        union all select 'a' || directory_account::text from directory_account
                        union all select 'c' || directory_category::text from directory_category
                        union all select 'r' || directory_area::text from directory_area order by 1""").query(String.class).list();
    }
}
