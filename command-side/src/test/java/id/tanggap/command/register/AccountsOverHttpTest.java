package id.tanggap.command.register;

import static id.tanggap.command.register.Bodies.account;
import static id.tanggap.command.register.Bodies.opd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.command.opd.directory.ClaimedAccounts;
import id.tanggap.command.opd.directory.OpdDirectory;
import id.tanggap.command.register.Caller.Answer;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.opd.AccountVerified;
import id.tanggap.events.opd.OpdId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Whose an account is, and who has looked at that. */
@RegisterTest
class AccountsOverHttpTest {

    @Autowired
    Callers callers;

    @Autowired
    OpdDirectory directory;

    @Autowired
    ClaimedAccounts claims;

    @Autowired
    EventStore events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Test
    void anAccountBelongsToOneOpdOnly() {
        callers.diskominfo()
                .post("/api/opds", opd("dinas-satu", "Satu", "\"accounts\": [" + account("x", "501", "Satu") + "]"));

        Answer sameId = callers.diskominfo()
                .post("/api/opds", opd("dinas-dua", "Dua", "\"accounts\": [" + account("x", "501", "dua") + "]"));
        Answer sameHandle = callers.diskominfo()
                .post("/api/opds", opd("dinas-dua", "Dua", "\"accounts\": [" + account("x", "502", "@sATU") + "]"));

        assertThat(sameId.status()).isEqualTo(409);
        assertThat(sameId.body()).contains("dinas-satu");
        assertThat(sameHandle.status()).isEqualTo(409);
        assertThat(events.readEvents("opd:dinas-dua").hasNext())
                .as("what was refused is refused as a whole")
                .isFalse();
    }

    @Test
    void ofManyWhoClaimAnAccountAtTheSameMomentOneGetsIt() throws Exception {
        List<Callable<Answer>> claims = IntStream.range(0, 8)
                .<Callable<Answer>>mapToObj(i -> () -> callers.diskominfo()
                        .post(
                                "/api/opds",
                                opd(
                                        "balap-" + i,
                                        "Balap " + i,
                                        "\"accounts\": [" + account("facebook", "900", "balap") + "]")))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Integer> statuses = threads.invokeAll(claims).stream()
                    .map(future -> future.resultNow().status())
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
        }
    }

    @Test
    void aSuspendedAccountIsFreeForAnotherOpd() {
        callers.diskominfo()
                .post("/api/opds", opd("lama", "Lama", "\"accounts\": [" + account("threads", "31", "kota") + "]"));
        assertThat(callers.diskominfo()
                        .post("/api/opds/lama/accounts/threads/31/suspend", "{\"reason\": \"pindah\"}")
                        .status())
                .isEqualTo(200);
        callers.diskominfo()
                .post("/api/opds", opd("baru", "Baru", "\"accounts\": [" + account("threads", "31", "kota") + "]"));
        await().untilAsserted(() ->
                assertThat(directory.byAccount(Channel.THREADS, "31", null)).contains(new OpdId("baru")));
    }

    @Test
    void whatAnOpdReportsOfItselfLeadsToItOnlyOnceDiskominfoHasVerifiedIt() {
        callers.diskominfo().post("/api/opds", opd("dinas-lapor", "Dinas Lapor", "\"areas\": []"));
        Caller head = callers.head("dinas-lapor");
        assertThat(head.post("/api/opds/dinas-lapor/accounts", account("youtube", "UC1", "lapor"))
                        .status())
                .isEqualTo(201);
        assertThat(head.post("/api/opds/dinas-lapor/accounts/youtube/UC1/verify", "{}")
                        .status())
                .isEqualTo(403);
        await().untilAsserted(() ->
                assertThat(directory.headOf(new OpdId("dinas-lapor"))).isPresent());
        assertThat(directory.byAccount(Channel.YOUTUBE, "UC1", null)).isEmpty();

        assertThat(callers.diskominfo()
                        .post("/api/opds/dinas-lapor/accounts/youtube/UC1/verify", "{}")
                        .status())
                .isEqualTo(200);
        await().untilAsserted(() ->
                assertThat(directory.byAccount(Channel.YOUTUBE, "UC1", null)).isPresent());
    }

    @Test
    void onlyWhatDiskominfoRegisteredOrVerifiedIsTheGovernmentsForTheIntake() {
        callers.diskominfo()
                .post(
                        "/api/opds",
                        opd("dinas-akun", "Dinas Akun", "\"accounts\": [" + account("x", "500", "dinasakun") + "]"));
        assertThat(verified(Channel.X, "500", null))
                .as("registered by Diskominfo")
                .contains(true);
        Caller head = callers.head("dinas-akun");

        head.post("/api/opds/dinas-akun/accounts", account("x", "666", "pengkritik"));
        assertThat(verified(Channel.X, "666", null)).as("a head's word").contains(false);
        assertThat(verified(Channel.X, null, "Pengkritik")).contains(false);

        callers.diskominfo().post("/api/opds/dinas-akun/accounts/x/666/verify", "{}");
        assertThat(verified(Channel.X, "666", null)).contains(true);
        head.post("/api/opds/dinas-akun/accounts/x/666/suspend", "{\"reason\": \"bukan milik kami\"}");
        assertThat(verified(Channel.X, "666", null)).isEmpty();
        head.post("/api/opds/dinas-akun/accounts", account("x", "666", "pengkritik"));
        assertThat(verified(Channel.X, "666", null))
                .as("reported anew it is looked at anew")
                .contains(false);
    }

    @Test
    void aHeadWhoGivesAnAccountAnothersHandleHasGivenItNothing() {
        callers.diskominfo()
                .post(
                        "/api/opds",
                        opd("dinas-ganti", "Dinas Ganti", "\"accounts\": [" + account("x", "571", "dinasganti") + "]"));
        Caller head = callers.head("dinas-ganti");
        head.post("/api/opds/dinas-ganti/accounts", account("x", "571", "warga_kritis"));

        assertThat(verified(Channel.X, "777", "warga_kritis")).contains(false);
        assertThat(verified(Channel.X, "571", "warga_kritis"))
                .as("by its id it is")
                .contains(true);
        assertThat(verified(Channel.X, null, "dinasganti"))
                .as("and by the handle that was looked at")
                .contains(true);

        callers.diskominfo().post("/api/opds/dinas-ganti/accounts/x/571/verify", "{}");
        assertThat(verified(Channel.X, null, "warga_kritis")).contains(true);
    }

    @Test
    void ofClaimsFromBeforeTheEventsTellWhetherTheyWereVerified() {
        callers.diskominfo()
                .post(
                        "/api/opds",
                        opd("dinas-lama", "Dinas Lama", "\"accounts\": [" + account("x", "502", "dinaslama") + "]"));
        Caller head = callers.head("dinas-lama");
        head.post("/api/opds/dinas-lama/accounts", account("x", "503", "katanya"));
        jdbc.sql("update account_claim set verified = null, verified_handle = null where holder = 'opd:dinas-lama'")
                .update();

        assertThat(verified(Channel.X, null, "dinaslama")).contains(true);
        assertThat(verified(Channel.X, "503", null)).contains(false);
        assertThat(jdbc.sql("select verified from account_claim where holder = 'opd:dinas-lama' order by account_id")
                        .query(Boolean.class)
                        .list())
                .containsExactly(true, false);
    }

    @Test
    void whatWasVerifiedBeforeStaysSoUnderItsHandleWhenItIsReportedAnew() {
        callers.diskominfo()
                .post(
                        "/api/opds",
                        opd("dinas-tua", "Dinas Tua", "\"accounts\": [" + account("x", "504", "dinastua") + "]"));
        Caller head = callers.head("dinas-tua");
        jdbc.sql("update account_claim set verified = null, verified_handle = null where holder = 'opd:dinas-tua'")
                .update();

        head.post("/api/opds/dinas-tua/accounts", account("x", "504", "dinas_baru"));

        assertThat(verified(Channel.X, null, "dinastua")).contains(true);
        assertThat(verified(Channel.X, "777", "dinas_baru")).contains(false);
    }

    /** Where events are stored elsewhere, one is seen before its rows. */
    @Test
    void whatTheEventsSayOfAnAccountIsSoBeforeAnybodyActsOnIt() {
        OpdId opd = new OpdId("dinas-dahulu");
        callers.diskominfo().post("/api/opds", opd("dinas-dahulu", "Dinas Dahulu", "\"areas\": []"));
        Caller head = callers.head("dinas-dahulu");
        head.post("/api/opds/dinas-dahulu/accounts", account("x", "505", "dahulu"));
        assertThat(verified(Channel.X, "505", null)).contains(false);

        transaction.executeWithoutResult(_ -> events.publish(new GenericDomainEventMessage<>(
                "opd",
                opd.toString(),
                events.lastSequenceNumberFor(opd.toString()).orElseThrow() + 1,
                new AccountVerified(
                        opd,
                        new OfficialAccount(Channel.X, "505", "dahulu"),
                        new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null),
                        RegisterOffice.NOW))));

        await().untilAsserted(
                        () -> assertThat(verified(Channel.X, null, "dahulu")).contains(true));
    }

    @Test
    void whoVerifiesAnAccountWaitsForThoseWhoDecideByItThatNobodyHas() throws Exception {
        callers.diskominfo().post("/api/opds", opd("dinas-tunggu", "Dinas Tunggu", "\"areas\": []"));
        Caller head = callers.head("dinas-tunggu");
        head.post("/api/opds/dinas-tunggu/accounts", account("x", "506", "tunggu"));

        try (ExecutorService desk = Executors.newSingleThreadExecutor()) {
            Future<Answer> verification = transaction.execute(_ -> {
                assertThat(verified(Channel.X, "506", null)).contains(false);
                Future<Answer> meanwhile = desk.submit(
                        () -> callers.diskominfo().post("/api/opds/dinas-tunggu/accounts/x/506/verify", "{}"));
                await().until(() -> meanwhile.isDone() || somebodyWaits());
                assertThat(meanwhile.isDone()).isFalse();
                return meanwhile;
            });
            assertThat(verification.get().status()).isEqualTo(200);
        }
        assertThat(verified(Channel.X, "506", null)).contains(true);
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_stat_activity where wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }

    private Optional<Boolean> verified(Channel platform, String id, String handle) {
        return claims.find(platform, id, handle).map(ClaimedAccounts.Claim::verified);
    }
}
