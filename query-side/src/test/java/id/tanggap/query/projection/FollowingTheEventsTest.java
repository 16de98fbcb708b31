package id.tanggap.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.opd.JurisdictionSet;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.opd.OpdKind;
import id.tanggap.events.opd.OpdRegistered;
import id.tanggap.events.operation.ProjectionName;
import id.tanggap.events.operation.ProjectionRebuildOrdered;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.query.complaint.Happenings;
import id.tanggap.query.projection.generations.ProjectionDigest;
import id.tanggap.query.projection.generations.ProjectionDigests;
import id.tanggap.query.projection.generations.ProjectionKeeper;
import id.tanggap.query.projection.generations.ProjectionStatus;
import id.tanggap.query.projection.generations.ProjectionStatuses;
import id.tanggap.query.projection.parked.ParkedEventList;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Real events in PostgreSQL become real documents in Elasticsearch. */
class FollowingTheEventsTest {
    private static final List<String> OF_COMPLAINTS = List.of("complaint-desk", "complaint-public", "timeline");

    private static QueryNode node;
    private OwnComplaints own;

    @BeforeAll
    static void start() {
        node = QueryNode.start();
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
                it.captured(1, "Jalan berlubang, hubungi 0812-3456-7890"),
                it.categorised(2, "jalan"),
                it.located(3, "36.04.05.2001", "depan pasar"),
                it.assigned(4, "dinas-pu"),
                it.acknowledged(10, "dinas-pu"),
                it.answered(20, "dinas-pu", "Segera kami tangani"),
                it.resolved(300, "dinas-pu", "Sudah ditambal"));
    }

    private Map<String, String> everything() throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (String projection : OF_COMPLAINTS) {
            own.documents(projection).forEach((id, document) -> all.put(projection + "/" + id, document));
        }
        return all;
    }

    @Test
    void whatIsLongerThanAnyTermOfAnIndexIsOnTheDeskAllTheSame() throws IOException {
        livedThrough("9".repeat(40_000));
        node.awaitCaughtUp();

        assertThat(own.documents("complaint-desk")).hasSize(1);
        assertThat(own.documents("complaint-public")).hasSize(1);
        assertThat(node.bean(ParkedEventList.class).total()).isZero();
    }

    @Test
    void everyComplaintIsOneDocumentOnTheDeskOneInPublicAndOneEachInTheTimeline() throws IOException {
        livedThrough("1");
        livedThrough("2");
        node.awaitCaughtUp();

        assertThat(own.documents("complaint-desk"))
                .hasSize(2)
                .allSatisfy((id, document) -> assertThat(document)
                        .startsWith("7 ")
                        .contains("0812-3456-7890", "\"status\":\"resolved\"", "\"measures\""));
        assertThat(own.documents("complaint-public"))
                .hasSize(2)
                .allSatisfy((id, document) -> assertThat(document)
                        .startsWith("7 ")
                        .contains("[nomor telepon]", "\"visible\":true")
                        .doesNotContain("3456", "Warga Contoh", "depan pasar", "petugas"));
        assertThat(own.documents("timeline")).hasSize(14);
    }

    /** An upgrade may begin with the query side, and a node of the version before go on writing. */
    @Test
    void whatTheVersionBeforeSaysInTheClearIsShownBeforeItIsSealedWhereItLies() throws IOException {
        Happenings it = own.complaint("1");
        node.happened(it.captured(1, "Jalan berlubang"), it.assigned(4, "dinas-pu"));
        wroteTheVersionBefore(
                it,
                2,
                "complaint.escalated",
                "\"level\":\"MAYOR\",\"reason\":\"Siti sudah tiga kali datang\",\"by\":{\"kind\":\"DISKOMINFO\"}");
        wroteTheVersionBefore(
                it,
                3,
                "complaint.resolved",
                "\"opd\":\"dinas-pu\",\"solution\":{\"of\":\"%s\",\"ciphertext\":\"%s\"},\"evidence\":[{\"url\":\"https://foto.id/siti.jpg\"}],\"by\":{\"kind\":\"OPD\",\"opd\":\"dinas-pu\"}"
                        .formatted(own.citizen().value(), sealed("Ditambal")));
        livedThrough("2");
        node.awaitCaughtUp();

        assertThat(own.documents("complaint-desk").toString()).contains("https://foto.id/siti.jpg");
        assertThat(own.documents("complaint-public").toString()).contains("https://foto.id/siti.jpg");
        assertThat(own.documents("timeline").toString()).contains(sealed("Siti sudah tiga kali datang"));
    }

    private String sealed(String text) {
        return own.sealed(text).ciphertext();
    }

    private void wroteTheVersionBefore(Happenings it, int sequence, String name, String said) {
        node.database()
                .sql("""
                        insert into event (tx, aggregate_type, aggregate_id, sequence, event_id, event_time, name, revision,
                            payload, metadata)
                        values (pg_current_xact_id()::text::bigint, 'Complaint', ?, ?, gen_random_uuid()::text, now(), ?, '1',
                            ?, '{}')
                        """)
                .params(
                        it.id().toString(),
                        sequence,
                        name,
                        "{\"complaint\":\"%s\",%s,\"at\":\"2026-03-02T06:00:00Z\"}"
                                .formatted(it.id().value(), said))
                .update();
    }

    @Test
    void whatIsDeliveredAgainChangesNothing() throws IOException {
        for (int i = 0; i < 20; i++) {
            livedThrough("post" + i);
        }
        node.awaitCaughtUp();
        Map<String, String> before = everything();

        node.close();
        node.open();
        forgetTokens();
        node.close();
        node.open();
        node.awaitCaughtUp();

        assertThat(everything()).isEqualTo(before);
        assertThat(node.bean(ParkedEventList.class).total()).isZero();
    }

    private void forgetTokens() {
        node.bean(ProjectionKeeper.class).stop();
        node.database().sql("""
                        update token_entry set token = null, token_type = null, owner = null
                         where processor_name <> 'projection-orders'""").update();
    }

    @Test
    void aLostIndexIsBuiltAgainFromTheEvents() throws IOException {
        for (int i = 0; i < 20; i++) {
            livedThrough("post" + i);
        }
        node.awaitCaughtUp();
        Map<String, String> before = own.documents("complaint-desk");
        String lost = node.bean(ProjectionStatuses.class).of("complaint-desk").index();

        node.elasticsearch().indices().delete(delete -> delete.index(lost));
        livedThrough("meanwhile");

        QueryNode.await(() -> !lost.equals(
                node.bean(ProjectionStatuses.class).of("complaint-desk").index()));
        node.awaitCaughtUp();
        QueryNode.await(() -> own.documents("complaint-desk").size() == 21);
        assertThat(own.documents("complaint-desk")).containsAllEntriesOf(before);
        assertThat(node.elasticsearch()
                        .indices()
                        .exists(exists -> exists.index(lost))
                        .value())
                .as("a bulk brought the lost index into being")
                .isFalse();
    }

    @Test
    void aRebuildBesideLiveTrafficEndsWithTheSameDocuments() throws IOException {
        for (int i = 0; i < 30; i++) {
            livedThrough("post" + i);
        }
        node.awaitCaughtUp();
        Map<String, String> before = everything();
        String old = node.bean(ProjectionStatuses.class).of("complaint-public").index();

        for (ProjectionName projection : List.of(ProjectionName.COMPLAINT_PUBLIC, ProjectionName.TIMELINE)) {
            node.ordered(new ProjectionRebuildOrdered(projection, Actor.SYSTEM, Instant.now()));
        }
        for (int i = 0; i < 30; i++) {
            livedThrough("during" + i);
        }

        QueryNode.await(() -> !old.equals(
                node.bean(ProjectionStatuses.class).of("complaint-public").index()));
        node.awaitCaughtUp();
        QueryNode.await(() -> !node.elasticsearch()
                .indices()
                .exists(exists -> exists.index(old))
                .value());
        Map<String, String> rebuilt = everything();
        assertThat(rebuilt).containsAllEntriesOf(before).hasSize(before.size() * 2);

        node.ordered(new ProjectionRebuildOrdered(ProjectionName.COMPLAINT_DESK, Actor.SYSTEM, Instant.now()));
        String desk = node.bean(ProjectionStatuses.class).of("complaint-desk").index();
        QueryNode.await(() -> !desk.equals(
                node.bean(ProjectionStatuses.class).of("complaint-desk").index()));
        assertThat(everything()).isEqualTo(rebuilt);
    }

    @Test
    void theDigestOfARebuiltIndexIsThatOfTheOldOneAndOfNoOther() throws IOException {
        for (int i = 0; i < 20; i++) {
            livedThrough("post" + i);
        }
        node.happened(new JurisdictionSet(
                registered("dinas-pu"),
                Set.of(new CategoryId("jalan"), new CategoryId("jembatan"), new CategoryId("trotoar")),
                Set.of(new PlaceCode("36.04.05"), new PlaceCode("36.04.06")),
                Actor.SYSTEM,
                Happenings.POSTED));
        node.awaitCaughtUp();
        Map<String, String> before = digests();
        Map<String, String> old = indices();

        for (ProjectionName projection : ProjectionName.values()) {
            node.ordered(new ProjectionRebuildOrdered(projection, Actor.SYSTEM, Instant.now()));
        }
        QueryNode.await(() -> Collections.disjoint(indices().values(), old.values()));
        assertThat(digests()).isEqualTo(before).hasSize(4);

        livedThrough("another");
        node.awaitCaughtUp();
        assertThat(digests())
                .allSatisfy((name, digest) ->
                        assertThat(digest.equals(before.get(name))).as(name).isEqualTo(name.equals("opd")));
    }

    private Map<String, String> indices() {
        Map<String, String> indices = new TreeMap<>();
        for (ProjectionStatus status : node.bean(ProjectionStatuses.class).all()) {
            indices.put(status.name(), String.valueOf(status.index()));
        }
        return indices;
    }

    private OpdId registered(String opd) {
        node.happened(new OpdRegistered(
                new OpdId(opd), "Dinas Pekerjaan Umum", OpdKind.DINAS, null, Actor.SYSTEM, Happenings.POSTED));
        return new OpdId(opd);
    }

    private Map<String, String> digests() throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (String name : node.bean(ProjectionStatuses.class).names()) {
            ProjectionDigest digest =
                    node.bean(ProjectionDigests.class).of(name).orElseThrow();
            digests.put(name, digest.documents() + " " + digest.digest());
        }
        return digests;
    }

    @Test
    void ofAnErasedPersonNoTextIsLeftInAnyIndexNorComesBackByARebuild() throws IOException {
        Happenings it = own.complaint("1");
        livedThrough("1");
        node.awaitCaughtUp();

        node.bean(PersonalData.class).erase(own.citizen().toString());
        node.happened(it.redacted(500), it.closed(501));
        node.awaitCaughtUp();
        assertNothingToRead();

        node.ordered(new ProjectionRebuildOrdered(ProjectionName.COMPLAINT_DESK, Actor.SYSTEM, Instant.now()));
        String desk = node.bean(ProjectionStatuses.class).of("complaint-desk").index();
        QueryNode.await(() -> !desk.equals(
                node.bean(ProjectionStatuses.class).of("complaint-desk").index()));
        node.awaitCaughtUp();
        assertNothingToRead();
        assertThat(own.documents("complaint-desk").values())
                .singleElement()
                .asString()
                .contains("\"status\":\"closed\"");
    }

    private void assertNothingToRead() throws IOException {
        assertThat(everything())
                .hasSize(11)
                .allSatisfy((id, document) -> assertThat(document)
                        .doesNotContain("berlubang", "tangani", "ditambal", "Warga Contoh", "1111", "pasar"));
    }
}
