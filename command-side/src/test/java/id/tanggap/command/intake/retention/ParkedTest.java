package id.tanggap.command.intake.retention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.TestTables;
import id.tanggap.command.identity.Identities;
import id.tanggap.command.identity.PersonKey;
import id.tanggap.command.intake.TestVault;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.journal.Bell;
import id.tanggap.command.intake.journal.Deliveries;
import id.tanggap.command.intake.journal.DeliveryCounts;
import id.tanggap.command.intake.journal.Drawers;
import id.tanggap.command.intake.journal.Items;
import id.tanggap.command.intake.journal.Journal;
import id.tanggap.command.intake.journal.Silences;
import id.tanggap.command.intake.journal.WaitingItems;
import id.tanggap.command.intake.post.ChannelReader;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.UnreadableDelivery;
import id.tanggap.command.intake.post.WhyParked;
import id.tanggap.command.intake.reading.DeliveryReading;
import id.tanggap.command.intake.reading.ItemRows;
import id.tanggap.command.intake.reading.Rereading;
import id.tanggap.events.complaint.Channel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ParkedTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private JdbcClient sql;
    private Vault vault;
    private Journal journal;
    private Identities identities;
    private Parked parked;
    private TransactionTemplate transaction;

    @BeforeEach
    void empty() {
        DataSource tables = TestTables.emptied("intake_delivery", "intake_drawer", "person_key", "person_alias");
        sql = JdbcClient.create(tables);
        vault = TestVault.on(tables);
        identities = TestVault.identities(tables);
        Drawers drawers = new Drawers(sql, vault, new TransactionTemplate(new JdbcTransactionManager(tables)));
        journal = new Journal(
                sql, drawers, Clock.systemUTC(), new Bell(), new Silences(Duration.ofMinutes(30), Clock.systemUTC()));
        transaction = new TransactionTemplate(new JdbcTransactionManager(tables));
        Deliveries deliveries = new Deliveries(sql);
        Items items = new Items(new JdbcTemplate(tables));
        Rereading reading = new Rereading(
                deliveries,
                items,
                new WaitingItems(sql),
                new DeliveryReading(List.of(new PostsReader()), vault, identities),
                new ItemRows(vault, identities),
                transaction,
                new DeliveryCounts(new SimpleMeterRegistry()),
                Clock.systemUTC());
        parked = new Parked(sql, deliveries, items, reading, vault, identities);
    }

    /** Understands a list of changes, and of each change nothing. */
    private static final class PostsReader implements ChannelReader {

        @Override
        public String channel() {
            return "meta";
        }

        @Override
        public List<ObjectNode> changes(byte[] body, Instant receivedAt) throws UnreadableDelivery {
            JsonNode read = Json.parse(body);
            if (!read.isArray()) {
                throw new UnreadableDelivery(WhyParked.of(WhyParked.Because.UNKNOWN_BODY));
            }
            return read.valueStream().map(ObjectNode.class::cast).toList();
        }

        @Override
        public Content read(ObjectNode change) {
            return new Content.Unreadable(WhyParked.of(WhyParked.Because.READER_FAILED, "fault"), null);
        }

        @Override
        public ObjectNode answered(ObjectNode change, ObjectNode answer) {
            return change;
        }
    }

    private void scrub(PersonKey key) {
        transaction.executeWithoutResult(_ -> parked.scrub(names(key)));
    }

    /** A handle may be the name of a town: that a citizen writes it makes nothing of the citizen's somebody else's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"Jalan di Serang rusak\"}",
                "{\"text\":\"banjir di jalan serang, sejak kemarin\"}",
                "tanpa bentuk: banjir di serang",
                "{\"half\": \"banjir di serang\""
            })
    void aWordOfATextIsNobodysHandle(String body) {
        park(body);

        scrub(PersonKey.handle(Channel.INSTAGRAM, "serang"));

        assertThat(bodies()).containsExactly(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"kata @serang benar\"}",
                "{\"text\":\"kata @Serang.\"}",
                "{\"from\":{\"username\":\"serang\"}}",
                "{\"answer\":\"{\\\"username\\\":\\\"serang\\\"}\"}",
                "username=serang&text=halo",
                "{\"username\":\"serang\""
            })
    void whatSomebodyIsCalledIsFoundAsAValueAndAfterItsSign(String body) {
        park(body);

        scrub(PersonKey.handle(Channel.INSTAGRAM, "serang"));

        assertThat(bodies()).containsOnlyNulls();
    }

    @Test
    void whatIsStillToBeReadIsLeftToTheReading() {
        park("{\"by\":\"6281234560017\"}");
        sql.sql("update intake_delivery set state = 'received'").update();

        scrub(PersonKey.number("+6281234560017"));

        assertThat(bodies()).doesNotContainNull();
    }

    /** Parked as a whole for a fault that is mended by now. */
    @Test
    void ofADeliveryThatCanBeReadByNowOnlyTheChangesOfThePersonGo() {
        park("[{\"text\":\"dari 0812-3456-0017\"},{\"text\":\"dari tetangga\"},{\"text\":\"dari lain\"}]");

        scrub(PersonKey.number("+6281234560017"));
        scrub(PersonKey.number("+6281234560017"));

        assertThat(bodies()).containsOnlyNulls();
        assertThat(sql.sql("select state || ' ' || (fragment is null) from intake_item order by ordinal")
                        .query(String.class)
                        .list())
                .containsExactly("erased true", "parked false", "parked false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"odd\":[{\"who\":{\"wa_id\":\"6281234560017\"}}]}",
                "{\"odd\":{\"from\":6281234560017}}",
                "{\"text\":\"hubungi 0812-3456-0017 saja\"}",
                "{\"kontak\":\"+62 812 3456 0017\"}",
                "no json: from=6281234560017;",
                "{\"half\": \"6281234560017\""
            })
    void whatNobodyCouldReadIsEmptiedWhenTheNumberInItIsErased(String body) {
        park(body);
        park("{\"who\":\"6281111111111\"}");

        scrub(PersonKey.number("+6281234560017"));
        scrub(PersonKey.number("+6281234560017"));

        assertThat(bodies()).containsExactly(null, "{\"who\":\"6281111111111\"}");
    }

    @Test
    void anAccountAndAHandleAreFoundAsWell() {
        park("{\"value\":{\"username\":\"Siti.Aminah99\"}}");
        park("{\"value\":{\"by\":{\"id\":\"17890\"}}}");
        park("{\"value\":{\"mail\":\"Siti@Contoh.id\"}}");

        scrub(PersonKey.handle(Channel.INSTAGRAM, "siti.aminah99"));
        assertThat(bodies().getFirst()).isNull();
        assertThat(bodies().getLast()).isNotNull();
        scrub(PersonKey.account(Channel.FACEBOOK, "17890"));
        scrub(PersonKey.mail("siti@contoh.id"));

        assertThat(bodies()).containsOnlyNulls();
    }

    @Test
    void aChangeOfWhomNobodyKnowsIsEmptiedAndTheOthersOfItsDeliveryStay() {
        park("{}");
        sql.sql("update intake_delivery set state = 'read'").update();
        change(0, "{\"x\":\"6281234560017\"}");
        change(1, "{\"x\":\"6281111111111\"}");

        scrub(PersonKey.number("+6281234560017"));

        assertThat(sql.sql("select state || ' ' || (fragment is null) from intake_item order by ordinal")
                        .query(String.class)
                        .list())
                .containsExactly("erased true", "parked false");
        assertThat(bodies()).containsOnlyNulls();
    }

    @Test
    void anOperatorDiscardsADeliveryOrOneChangeOfIt() {
        park("tidak dapat dibaca");
        park("{}");
        long first = id(0);
        long second = id(1);
        sql.sql("update intake_delivery set state = 'read' where id = ?")
                .param(second)
                .update();
        sql.sql("insert into intake_item (delivery, ordinal, state, fragment, due_at, changed_at)"
                        + " values (?, 0, 'parked', '\\x01', now(), now())")
                .param(second)
                .update();

        assertThat(parked.discard(first, null, NOW)).isTrue();
        assertThat(parked.discard(second, 0, NOW)).isTrue();
        assertThat(parked.discard(first, null, NOW)).isFalse();
        assertThat(parked.isDiscarded(first, null)).isTrue();
        assertThat(parked.isDiscarded(second, 0)).isTrue();
        assertThat(parked.isDiscarded(second, 7)).isFalse();
        assertThat(parked.discard(999, null, NOW)).isFalse();

        assertThat(sql.sql("select count(*) from intake_parked")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(sql.sql("select reason from intake_ignored")
                        .query(String.class)
                        .list())
                .containsExactly("discarded");
        assertThat(bodies().getFirst()).isNull();
    }

    private Set<String> names(PersonKey key) {
        return identities.everyNameOf(key).collect(Collectors.toSet());
    }

    private void park(String body) {
        journal.keep("meta", body.getBytes(UTF_8));
        sql.sql("update intake_delivery set state = 'parked', reason = 'unreadable'")
                .update();
    }

    private void change(int ordinal, String fragment) {
        String drawer = sql.sql("select drawer from intake_delivery")
                .query(String.class)
                .single();
        sql.sql("insert into intake_item (delivery, ordinal, state, fragment, due_at, changed_at)"
                        + " select id, ?, 'parked', ?, now(), now() from intake_delivery")
                .params(ordinal, vault.lock(drawer, fragment.getBytes(UTF_8)))
                .update();
    }

    private long id(int place) {
        return sql.sql("select id from intake_delivery order by id")
                .query(Long.class)
                .list()
                .get(place);
    }

    private List<@Nullable String> bodies() {
        return sql.sql("select body, drawer from intake_delivery order by id")
                .query((row, _) -> row.getBytes(1) == null
                        ? null
                        : new String(vault.unlock(row.getString(2), row.getBytes(1)), UTF_8))
                .list();
    }
}
