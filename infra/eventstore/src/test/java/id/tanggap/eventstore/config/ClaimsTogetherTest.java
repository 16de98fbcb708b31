package id.tanggap.eventstore.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import id.tanggap.eventstore.TestDatabase;
import id.tanggap.eventstore.serialization.TokenSerializer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A node says once for all its processors that it is there, and hears once for all what is free. */
class ClaimsTogetherTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration NOT_LONG = Duration.ofSeconds(1);
    private static final Duration A_WHILE = Duration.ofMillis(2_500);
    private static final String LONG_AGO = "2026-01-01T00:00:00Z";

    private static HikariDataSource database;

    private final AtomicLong nanos = new AtomicLong();
    private ClaimsTogether here;
    private ClaimsTogether there;
    private JdbcClient sql;
    private TransactionTemplate transaction;

    @BeforeAll
    static void database() {
        database = TestDatabase.migrated();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void claimed() {
        sql = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        sql.sql("delete from token_entry").update();
        here = node("here");
        there = node("there");
        for (String processor : List.of("routing", "rows")) {
            in(() -> here.initializeTokenSegments(processor, 1));
            in(() -> here.fetchToken(processor, 0));
        }
    }

    private ClaimsTogether node(String name) {
        return new ClaimsTogether(
                JdbcTokenStore.builder()
                        .connectionProvider(new SpringDataSourceConnectionProvider(database))
                        .serializer(new TokenSerializer("org.axonframework", "id.tanggap.eventstore"))
                        .schema(TokenSchema.builder()
                                .setTokenTable("token_entry")
                                .setProcessorNameColumn("processor_name")
                                .setTokenTypeColumn("token_type")
                                .build()),
                sql,
                name,
                TIMEOUT,
                nanos::get);
    }

    @Test
    void whoSpeaksFirstSpeaksForAllThatAreAtWork() {
        extend("routing");
        extend("rows");
        silent();
        later(A_WHILE);

        extend("routing");

        assertThat(timestamp("rows")).isNotEqualTo(LONG_AGO);
    }

    @Test
    void nobodySpeaksForOneThatIsAtWorkNoMore() {
        extend("rows");
        later(TIMEOUT.plus(NOT_LONG));
        silent();

        extend("routing");

        assertThat(timestamp("routing")).isNotEqualTo(LONG_AGO);
        assertThat(timestamp("rows")).isEqualTo(LONG_AGO);
    }

    @Test
    void nobodySpeaksForOneThatWasReleased() {
        extend("rows");
        in(() -> here.releaseClaim("rows", 0));
        in(() -> there.fetchToken("rows", 0));
        silent();
        later(A_WHILE);

        extend("routing");

        assertThat(timestamp("rows")).isEqualTo(LONG_AGO);
    }

    @Test
    void aClaimThatIsLostIsLost() {
        extend("routing");
        sql.sql("update token_entry set owner = 'there'").update();
        later(A_WHILE);

        assertThatThrownBy(() -> extend("routing")).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void whatWasHeardHoldsForAWhile() {
        extend("routing");
        silent();
        later(NOT_LONG);

        extend("routing");

        assertThat(timestamp("routing")).isEqualTo(LONG_AGO);
    }

    @Test
    void whatAnotherNodeIsAtIsNotFreeUntilItFallsSilent() {
        assertThat(free(there, "routing")).isEmpty();

        silent();
        assertThat(free(there, "routing")).as("heard before").isEmpty();
        later(A_WHILE);

        assertThat(free(there, "routing")).containsExactly(0);
        assertThat(free(there, "rows")).containsExactly(0);
    }

    @Test
    void whatThisNodeLetGoIsFreeAtOnce() {
        assertThat(free(here, "routing")).as("its own").containsExactly(0);
        in(() -> here.releaseClaim("routing", 0));
        in(() -> there.fetchToken("routing", 0));
        in(() -> here.releaseClaim("rows", 0));

        assertThat(free(here, "routing")).isEmpty();
        assertThat(free(here, "rows")).containsExactly(0);
    }

    @Test
    void segmentsThatAreNewAreFound() {
        assertThat(free(there, "waiting")).isEmpty();
        in(() -> here.initializeTokenSegments("waiting", 2));

        assertThat(free(there, "waiting")).containsExactlyInAnyOrder(0, 1);
    }

    private void extend(String processor) {
        in(() -> here.extendClaim(processor, 0));
    }

    private static List<Integer> free(ClaimsTogether node, String processor) {
        return node.fetchAvailableSegments(processor).stream()
                .map(Segment::getSegmentId)
                .toList();
    }

    private void silent() {
        sql.sql("update token_entry set timestamp = ?").param(LONG_AGO).update();
    }

    private String timestamp(String processor) {
        return sql.sql("select timestamp from token_entry where processor_name = ?")
                .param(processor)
                .query(String.class)
                .single();
    }

    private void later(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void in(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }
}
