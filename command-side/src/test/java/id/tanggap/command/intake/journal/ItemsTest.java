package id.tanggap.command.intake.journal;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.TestTables;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What became of a change is written again and again, and nothing is forgotten that is still needed. */
class ItemsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final ComplaintId COMPLAINT = ComplaintId.of(Channel.FACEBOOK, "100_1");

    private JdbcClient sql;
    private Items items;
    private WaitingItems waiting;
    private Lanes lanes;
    private TransactionTemplate transaction;
    private long delivery;

    @BeforeEach
    void oneDelivery() {
        DataSource tables = TestTables.emptied("intake_delivery");
        sql = JdbcClient.create(tables);
        items = new Items(new JdbcTemplate(tables));
        waiting = new WaitingItems(sql);
        lanes = new Lanes(sql);
        transaction = new TransactionTemplate(new JdbcTransactionManager(tables));
        delivery = sql.sql("""
                        insert into intake_delivery (channel, digest, received_at, state, due_at)
                        values ('meta', '\\x00', now(), 'read', now()) returning id
                        """).query(Long.class).single();
    }

    @Test
    void whatIsAComplaintStaysOneWhileItIsOnItsWay() {
        write(row(0, State.ASKING, COMPLAINT, "lane"));
        write(row(0, State.READY, null, null));

        assertThat(sql.sql("select complaint || ' ' || lane || ' ' || person from intake_item")
                        .query(String.class)
                        .single())
                .isEqualTo(COMPLAINT.value() + " lane warga");
        assertThat(waiting.ready(NOW, Set.of(), 16)).allMatch(Item::isComplaint).hasSize(1);
    }

    @Test
    void whatIsDecidedIsWhatWasDecidedLast() {
        write(row(0, State.ASKING, COMPLAINT, null));
        write(row(0, State.IGNORED, null, null));

        assertThat(sql.sql("select count(*) from intake_item where state = 'ignored' and complaint is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void ofALaneTheFirstIsReadyAndKeepsItWhileItIsInHand() {
        write(row(0, State.READY, null, "lane"));
        write(row(1, State.READY, null, "lane"));
        write(row(2, State.READY, null, "another"));

        assertThat(ready(Set.of())).containsExactly(0, 2);
        assertThat(ready(Set.of(new Place(delivery, 0)))).containsExactly(2);
    }

    @Test
    void aLaneInWhichSomethingWaitsIsTaken() {
        write(row(0, State.READY, null, "lane"));

        assertThat(held("another", "lane", "lane")).containsExactly("lane");
        assertThat(held()).isEmpty();
    }

    private Set<String> held(String... names) {
        return Objects.requireNonNull(transaction.execute(_ -> lanes.hold(List.of(names))));
    }

    private List<Integer> ready(Set<Place> inHand) {
        return waiting.ready(NOW, inHand, 16).stream()
                .map(item -> item.place().ordinal())
                .toList();
    }

    private void write(ItemRow row) {
        items.write(List.of(row), NOW);
    }

    private ItemRow row(int ordinal, State state, @Nullable ComplaintId complaint, @Nullable String lane) {
        return new ItemRow(
                new Place(delivery, ordinal),
                Arrived.NOWHERE,
                state,
                null,
                null,
                complaint,
                lane,
                new byte[] {1},
                "warga",
                null,
                List.of());
    }
}
