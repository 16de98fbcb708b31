package id.tanggap.command.cleartext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.command.TestTables;
import id.tanggap.command.identity.TestIdentities;
import id.tanggap.events.EarlierRevisions;
import id.tanggap.events.EventCatalogue;
import id.tanggap.events.Sealing;
import id.tanggap.events.complaint.ComplaintEscalated;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.opd.AccountSuspended;
import id.tanggap.events.person.Sealed;
import id.tanggap.eventstore.StoredEvent;
import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.eventstore.serialization.EventSerializer;
import id.tanggap.eventstore.serialization.JsonUpcaster;
import id.tanggap.eventstore.shredding.MasterKey;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.eventstore.shredding.StoredSecrets;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ClearTextSealingTest {

    private static final String COMPLAINT = "djrjn50g61193ab3gwegzjqsb2";
    private static final String STREAM = "complaint:" + COMPLAINT;
    private static final String CITIZEN = "citizenaaaaaaaaaaaaaaa1";
    private static final String BY = "\"by\":{\"kind\":\"DISKOMINFO\"},\"at\":\"2026-03-02T01:16:00Z\"}";
    private static final String RESOLVED = "{\"complaint\":\"" + COMPLAINT
            + "\",\"opd\":\"dinas-pu\",\"solution\":{\"of\":\""
            + CITIZEN + "\",\"ciphertext\":\"s1.solution\"},\"evidence\":[{\"url\":\"https://foto.id/siti.jpg\"},"
            + "{\"url\":\"https://foto.id/dua.jpg\"}]," + BY;

    private JdbcClient sql;
    private PersonalData data;
    private ClearTextSealing sealing;
    private int sequence;

    @BeforeEach
    void storeOfTheVersionBefore() {
        DataSource tables = TestTables.emptied(
                "event", "dead_letter", "person_key", "person_alias", "clear_text_sealed", "history_import");
        sql = JdbcClient.create(tables);
        sql.sql("insert into clear_text_sealed (tx, id) values (0, 0)").update();
        data = StoredSecrets.open(
                tables, MasterKey.parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="), Clock.systemUTC());
        sealing = new ClearTextSealing(
                sql,
                new TransactionTemplate(new JdbcTransactionManager(tables)),
                data,
                TestIdentities.on(tables, data),
                Clock.systemUTC());
        store(STREAM, "complaint.captured", "{\"complaint\":\"" + COMPLAINT + "\",\"citizen\":\"" + CITIZEN + "\"}");
        store(STREAM, "complaint.resolved", RESOLVED);
        store(
                STREAM,
                "complaint.escalated",
                "{\"complaint\":\"" + COMPLAINT + "\",\"level\":\"MAYOR\",\"reason\":\"Siti sudah tiga kali datang\","
                        + BY);
        store(
                STREAM,
                "complaint.escalated",
                "{\"complaint\":\"" + COMPLAINT
                        + "\",\"level\":\"HEAD\",\"reason\":\"FIRST_RESPONSE\",\"by\":{\"kind\":\"SYSTEM\"},"
                        + "\"at\":\"2026-03-02T01:16:00Z\"}");
        store(
                "opd:dinas-pu",
                "opd.account-suspended",
                "{\"opd\":\"dinas-pu\",\"account\":{\"platform\":\"X\",\"id\":\"601\"},\"reason\":\"milik Siti\","
                        + BY);
    }

    @Test
    void whatWasClearIsSealedWhereItLiesAndReadAsItWasSaid() {
        sealing.afterPropertiesSet();

        assertThat(payloads()).noneMatch(payload -> payload.contains("Siti") || payload.contains("siti.jpg"));
        ComplaintResolved resolved = (ComplaintResolved) read(1);
        assertThat(resolved.evidence()).hasSize(2);
        assertThat(open(resolved.evidence().getFirst().url())).contains("https://foto.id/siti.jpg");
        assertThat(resolved.evidence().getFirst().url().of().value()).isEqualTo(CITIZEN);
        assertThat(open(((ComplaintEscalated) read(2)).reason())).contains("Siti sudah tiga kali datang");
        assertThat(((ComplaintEscalated) read(3)).missed()).isEqualTo(DeadlineKind.FIRST_RESPONSE);
        assertThat(((ComplaintEscalated) read(3)).reason()).isNull();
        Sealed suspension = ((AccountSuspended) read(4)).reason();
        assertThat(open(suspension)).contains("milik Siti");
        assertThat(suspension.of().value()).isEqualTo(data.pseudonym("person", "X:601"));
    }

    @Test
    void beforeItIsSealedItIsReadAsItWillBe() {
        Object resolved = read(1);
        Object escalated = read(2);
        Object missed = read(3);

        assertThat(open(((ComplaintResolved) resolved).evidence().getLast().url()))
                .contains("https://foto.id/dua.jpg");
        assertThat(open(((ComplaintEscalated) escalated).reason())).contains("Siti sudah tiga kali datang");
        sealing.afterPropertiesSet();
        assertThat(List.of(read(1), read(2), read(3))).containsExactly(resolved, escalated, missed);
    }

    @Test
    void whatNoViewShowsIsLeftOutUntilItIsSealed() {
        assertThat(((AccountSuspended) read(4)).reason()).isNull();
    }

    @Test
    void afterAnErasureNobodyOpensWhatIsStillInTheClear() {
        data.erase("person:" + CITIZEN);

        assertThat(open(((ComplaintEscalated) read(2)).reason())).isEmpty();
    }

    @Test
    void doneAgainItChangesNothingAndGoesOnWithWhatWasAdded() {
        sealing.afterPropertiesSet();
        List<String> before = payloads();
        sealing.afterPropertiesSet();
        assertThat(payloads()).isEqualTo(before);

        store(STREAM, "complaint.resolved", RESOLVED);
        sealing.afterPropertiesSet();

        assertThat(payloads()).noneMatch(payload -> payload.contains("siti.jpg"));
    }

    @Test
    void interruptedItGoesOn() {
        sql.sql("update event set payload = '{\"complaint\":\"x\"}' where sequence = 0")
                .update();
        assertThatThrownBy(sealing::afterPropertiesSet).isInstanceOf(Exception.class);
        assertThat(payloads()).anyMatch(payload -> payload.contains("siti.jpg"));

        sql.sql("update event set payload = ? where sequence = 0 and aggregate_id = ?")
                .params("{\"citizen\":\"" + CITIZEN + "\"}", STREAM)
                .update();
        sealing.afterPropertiesSet();

        assertThat(payloads()).noneMatch(payload -> payload.contains("siti.jpg") || payload.contains("Siti"));
    }

    @Test
    void parkedEventsAreSealedAsWell() {
        sql.sql("""
                        insert into dead_letter (dead_letter_id, processing_group, sequence_id, sequence_index, message_type,
                            event_id, timestamp, payload_type, payload_revision, payload, aggregate_id, enqueued_at)
                        values ('1', 'routing', 's', 0, 'm', 'e', 't', 'complaint.resolved', '1', ?, ?, 'now')
                        """).params(RESOLVED.getBytes(StandardCharsets.UTF_8), STREAM).update();

        sealing.afterPropertiesSet();

        assertThat(sql.sql("select convert_from(payload, 'UTF8') from dead_letter")
                        .query(String.class)
                        .single())
                .contains("\"of\":\"" + CITIZEN)
                .doesNotContain("siti.jpg");
    }

    @Test
    void namesOfImportedFilesAreSealedWithTheirRows() {
        sql.sql("insert into history_import (id, state, staff, received_at, file)"
                        + " values ('i-1', 'done', 'diskominfo', now(), 'aduan-siti.csv')")
                .update();

        sealing.afterPropertiesSet();
        sealing.afterPropertiesSet();

        String kept =
                sql.sql("select file from history_import").query(String.class).single();
        assertThat(kept).startsWith("s1.");
        assertThat(data.open("import:i-1", kept)).contains("aduan-siti.csv");
    }

    @Test
    void nothingElseOfAnEventCanBeChangedByWhoSeals() {
        String other = RESOLVED.replace("dinas-pu", "dinas-lain");
        String fewer = RESOLVED.replace(",{\"url\":\"https://foto.id/dua.jpg\"}", "");
        String clear = RESOLVED.replace("siti.jpg", "budi.jpg");
        String more = RESOLVED.replace("{\"complaint\"", "{\"more\":1,\"complaint\"");
        String another = RESOLVED.replace("\"opd\":\"dinas-pu\"", "\"opd\":{\"of\":\"x\",\"ciphertext\":\"s1.x\"}");
        for (String changed : List.of(other, fewer, clear, more, another)) {
            assertThat(changed).isNotEqualTo(RESOLVED);
            assertThat(sealIn("e-1", changed)).isFalse();
        }
        assertThat(sealIn("e-0", "{}")).isFalse();
        assertThat(sealIn("nothing", RESOLVED)).isFalse();
        assertThat(payloads().get(1)).isEqualTo(RESOLVED);
    }

    private boolean sealIn(String event, String payload) {
        return sql.sql("select seal_in_event(?, ?)")
                .params(event, payload)
                .query(Boolean.class)
                .single();
    }

    private Optional<String> open(Sealed sealed) {
        return data.open(sealed.of().toString(), sealed.ciphertext());
    }

    private Object read(int number) {
        Sealing whenRead = Sealing.forTheCitizen(
                stream -> read(new EventUpcasterChain(), "aggregate_id = ? and sequence = 0", stream), data::seal);
        return read(
                new EventUpcasterChain(EarlierRevisions.all(whenRead).stream()
                        .map(earlier -> JsonUpcaster.ofPlain(
                                earlier.event(), earlier.stored(), earlier.next(), earlier.change()))
                        .toList()),
                "event_id = ?",
                "e-" + number);
    }

    private Object read(EventUpcasterChain upcasters, String where, String which) {
        EventSerializer serializer = new EventSerializer(EventRegistry.of(EventCatalogue.types()));
        StoredEvent stored = sql.sql("select name, payload from event where " + where)
                .param(which)
                .query((row, _) -> new StoredEvent(
                        null, null, null, null, "e", Instant.EPOCH, row.getString(1), "1", row.getString(2), "{}"))
                .single();
        return upcasters
                .upcast(Stream.of(new InitialEventRepresentation(stored.asTrackedEvent(), serializer)))
                .map(event -> serializer.deserialize(event.getData()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> payloads() {
        return sql.sql("select payload from event order by tx, id")
                .query(String.class)
                .list();
    }

    private void store(String stream, String name, String payload) {
        sql.sql("""
                        insert into event (tx, aggregate_type, aggregate_id, sequence, event_id, event_time, name, revision,
                            payload, metadata)
                        values (1, 'x', ?, ?, ?, now(), ?, '1', ?, '{}')
                        """).params(stream, sequence, "e-" + sequence++, name, payload).update();
    }
}
