package id.tanggap.command.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.Role;
import id.tanggap.access.account.StaffMember;
import id.tanggap.command.opd.directory.ClaimedAccounts;
import id.tanggap.command.opd.directory.OpdDirectory;
import id.tanggap.command.register.Caller.Answer;
import id.tanggap.command.register.RegisterOffice.Insiders;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.opd.AccountVerified;
import id.tanggap.events.opd.OpdId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@RegisterTest
class OpdRegisterTest {

    @LocalServerPort
    int port;

    @Autowired
    Insiders insiders;

    @Autowired
    OpdDirectory directory;

    @Autowired
    ClaimedAccounts claims;

    @Autowired
    Accounts accounts;

    @Autowired
    EventStore events;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    private Caller diskominfo;
    private Caller admin;
    private Caller mayor;

    @BeforeEach
    void callers() {
        diskominfo = new Caller(port, insiders.token(Role.DISKOMINFO));
        admin = new Caller(port, insiders.token(Role.ADMIN));
        mayor = new Caller(port, insiders.token(Role.MAYOR));
    }

    @Test
    void anOpdIsRegisteredAndFoundByItsAccountItsCategoryAndItsPlace() {
        Answer answer = diskominfo.post("/api/opds", """
                {"id": "dinas-pu", "name": "Dinas Pekerjaan Umum", "kind": "dinas",
                 "accounts": [{"platform": "instagram", "id": "1784", "handle": "@DPUPR.Serang"}],
                 "categories": ["trotoar"], "areas": []}""");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(changed(answer))
                .containsExactly("opd-registered", "account-reported", "account-verified", "jurisdiction-set");
        await().untilAsserted(() -> {
            assertThat(directory.byAccount(Channel.INSTAGRAM, "1784", null)).contains(new OpdId("dinas-pu"));
            assertThat(directory.byAccount(Channel.INSTAGRAM, "unknown", "dpupr.serang"))
                    .contains(new OpdId("dinas-pu"));
            assertThat(directory.byAccount(Channel.X, "1784", "dpupr.serang")).isEmpty();
            assertThat(directory.byCategoryAndPlace(new CategoryId("trotoar"), new PlaceCode("36.04.05")))
                    .contains(new OpdId("dinas-pu"));
        });
    }

    @Test
    void theSameRegistrationAgainChangesNothingAndAnotherOneSaysWhatItChanged() {
        String registration = opd("badan-pajak", "Badan Pajak", "\"accounts\": [" + account("x", "77", "pajak") + "]");
        assertThat(diskominfo.post("/api/opds", registration).status()).isEqualTo(201);

        Answer again = diskominfo.post("/api/opds", registration);
        assertThat(again.status()).isEqualTo(200);
        assertThat(changed(again)).isEmpty();

        Answer other = diskominfo.post(
                "/api/opds", opd("badan-pajak", "Badan Pendapatan", "\"accounts\": [], \"categories\": [\"pajak\"]"));
        assertThat(other.status()).isEqualTo(200);
        assertThat(changed(other)).containsExactly("opd-described", "account-suspended", "jurisdiction-set");
        await().untilAsserted(() -> assertThat(directory.byCategoryAndPlace(new CategoryId("pajak"), null))
                .containsExactly(new OpdId("badan-pajak")));
        assertThat(directory.byAccount(Channel.X, "77", "pajak")).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithItsField() {
        Answer answer = diskominfo.post("/api/opds", """
                {"id": "Dinas PU!", "kind": "kantor", "areas": ["3604"],
                 "accounts": [{"platform": "friendster", "handle": "x"}]}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsString("field"))
                .containsExactly("id", "name", "kind", "accounts[0].platform", "accounts[0].id", "areas[0]");
        assertThat(answer.body()).contains("rsud").contains("whatsapp");
    }

    @Test
    void aParentIsInTheRegisterAndNotBelowItsOwnChild() {
        assertThat(diskominfo
                        .post("/api/opds", opd("uptd-jalan", "UPTD Jalan", "\"parent\": \"dinas-tiada\""))
                        .body())
                .contains("dinas-tiada is not in the register");
        diskominfo.post("/api/opds", opd("dinas-atas", "Dinas Atas", "\"areas\": []"));
        diskominfo.post("/api/opds", opd("uptd-bawah", "UPTD Bawah", "\"parent\": \"dinas-atas\""));
        Answer circle = diskominfo.post("/api/opds", opd("dinas-atas", "Dinas Atas", "\"parent\": \"uptd-bawah\""));
        assertThat(circle.status()).isEqualTo(400);
        assertThat(circle.body()).contains("itself a part of dinas-atas");
    }

    @Test
    void anAccountBelongsToOneOpdOnly() {
        diskominfo.post("/api/opds", opd("dinas-satu", "Satu", "\"accounts\": [" + account("x", "501", "Satu") + "]"));

        Answer sameId = diskominfo.post(
                "/api/opds", opd("dinas-dua", "Dua", "\"accounts\": [" + account("x", "501", "dua") + "]"));
        Answer sameHandle = diskominfo.post(
                "/api/opds", opd("dinas-dua", "Dua", "\"accounts\": [" + account("x", "502", "@sATU") + "]"));

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
                .<Callable<Answer>>mapToObj(i -> () -> diskominfo.post(
                        "/api/opds",
                        opd("balap-" + i, "Balap " + i, "\"accounts\": [" + account("facebook", "900", "balap") + "]")))
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
    void theSameRegistrationSentManyTimesAtOnceIsOneRegistration() throws Exception {
        String registration = opd("serentak", "Serentak", "\"accounts\": [" + account("x", "808", "serentak") + "]");
        List<Callable<Answer>> sent = IntStream.range(0, 8)
                .<Callable<Answer>>mapToObj(i -> () -> diskominfo.post("/api/opds", registration))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            assertThat(threads.invokeAll(sent).stream()
                            .map(future -> future.resultNow().status())
                            .sorted()
                            .toList())
                    .containsExactly(200, 200, 200, 200, 200, 200, 200, 201);
        }
        assertThat(events.readEvents("opd:serentak").asStream().count()).isEqualTo(3);
    }

    @Test
    void aSuspendedAccountIsFreeForAnotherOpd() {
        diskominfo.post("/api/opds", opd("lama", "Lama", "\"accounts\": [" + account("threads", "31", "kota") + "]"));
        assertThat(diskominfo
                        .post("/api/opds/lama/accounts/threads/31/suspend", "{\"reason\": \"pindah\"}")
                        .status())
                .isEqualTo(200);
        diskominfo.post("/api/opds", opd("baru", "Baru", "\"accounts\": [" + account("threads", "31", "kota") + "]"));
        await().untilAsserted(() ->
                assertThat(directory.byAccount(Channel.THREADS, "31", null)).contains(new OpdId("baru")));
    }

    @Test
    void aHeadIsAppointedGetsCredentialsOnceAndTheFormerLosesTheAccount() {
        diskominfo.post("/api/opds", opd("dinas-lh", "Dinas Lingkungan Hidup", "\"areas\": []"));
        String first = person("Kepala Pertama", "2025-01-06");

        Answer appointed = diskominfo.post("/api/opds/dinas-lh/head", first);
        assertThat(appointed.status()).isEqualTo(201);
        assertThat(appointed.text("user")).isEqualTo("kepala-dinas-lh");
        assertThat(accounts.withToken(appointed.text("token")))
                .hasValueSatisfying(member -> assertThat(member)
                        .returns(Role.OPD_HEAD, StaffMember::role)
                        .returns("dinas-lh", StaffMember::opd));
        await().untilAsserted(() ->
                assertThat(directory.headOf(new OpdId("dinas-lh"))).contains("kepala-dinas-lh"));

        Answer again = diskominfo.post("/api/opds/dinas-lh/head", first);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("user")).isEqualTo("kepala-dinas-lh");
        assertThat(again.json().has("token")).isFalse();
        assertThat(again.text("message")).contains("given once");
        assertThat(events.readEvents("opd:dinas-lh").asStream().count()).isEqualTo(2);

        Answer next = mayor.post("/api/opds/dinas-lh/head", person("Kepala Kedua", "2026-03-02"));
        assertThat(next.text("user")).isEqualTo("kepala-dinas-lh.2");
        assertThat(accounts.withToken(appointed.text("token"))).isEmpty();
        assertThat(accounts.withToken(next.text("token"))).isPresent();
    }

    @Test
    void whatTheRegisterSaysOfAPersonIsNowhereInClearText() {
        diskominfo.post("/api/opds", opd("dinas-rahasia", "Dinas Rahasia", "\"areas\": []"));
        diskominfo.post("/api/opds/dinas-rahasia/head", """
                {"name": "Nama Tersegel", "email": "tersegel@contoh.go.id", "phone": "+62 812 555 0000",
                 "since": "2026-01-05"}""");
        assertThat(jdbc.sql("select count(*) from event where payload ~* 'tersegel|555 0000'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyTheAdministratorIssuesCredentialsAnew() {
        diskominfo.post("/api/opds", opd("dinas-ulang", "Dinas Ulang", "\"areas\": []"));
        assertThat(admin.post("/api/opds/dinas-ulang/head/credentials", "{}").status())
                .isEqualTo(404);
        String lost = diskominfo
                .post("/api/opds/dinas-ulang/head", person("Kepala", "2026-01-05"))
                .text("token");
        assertThat(diskominfo
                        .post("/api/opds/dinas-ulang/head/credentials", "{}")
                        .status())
                .isEqualTo(403);

        Answer anew = admin.post("/api/opds/dinas-ulang/head/credentials", "{}");

        assertThat(accounts.withToken(anew.text("token"))).isPresent();
        assertThat(accounts.withToken(lost)).isEmpty();
    }

    @Test
    void aHeadNamesAndDismissesOfficersOfTheOwnOpdOnly() {
        diskominfo.post("/api/opds", opd("dinas-a", "Dinas A", "\"areas\": []"));
        diskominfo.post("/api/opds", opd("dinas-b", "Dinas B", "\"areas\": []"));
        Caller head = new Caller(
                port,
                diskominfo
                        .post("/api/opds/dinas-a/head", person("Kepala A", "2026-01-05"))
                        .text("token"));

        Answer named = head.post("/api/opds/dinas-a/delegates", "{\"name\": \"Petugas Satu\"}");
        assertThat(named.status()).isEqualTo(201);
        assertThat(accounts.withToken(named.text("token")))
                .map(StaffMember::role)
                .contains(Role.OPD_OFFICER);
        assertThat(head.post("/api/opds/dinas-a/delegates", "{\"name\": \"petugas  satu\"}")
                        .status())
                .isEqualTo(200);
        assertThat(head.post("/api/opds/dinas-b/delegates", "{\"name\": \"Petugas\"}")
                        .status())
                .isEqualTo(403);
        assertThat(head.post("/api/opds/dinas-a/head", person("Lain", "2026-02-05"))
                        .status())
                .isEqualTo(403);

        assertThat(head.delete("/api/opds/dinas-a/delegates/" + named.text("user"))
                        .status())
                .isEqualTo(204);
        assertThat(accounts.withToken(named.text("token"))).isEmpty();
        assertThat(head.delete("/api/opds/dinas-a/delegates/kepala-dinas-b").status())
                .isEqualTo(404);
    }

    @Test
    void whatAnOpdReportsOfItselfLeadsToItOnlyOnceDiskominfoHasVerifiedIt() {
        diskominfo.post("/api/opds", opd("dinas-lapor", "Dinas Lapor", "\"areas\": []"));
        Caller head = new Caller(
                port,
                diskominfo
                        .post("/api/opds/dinas-lapor/head", person("Kepala", "2026-01-05"))
                        .text("token"));
        assertThat(head.post("/api/opds/dinas-lapor/accounts", account("youtube", "UC1", "lapor"))
                        .status())
                .isEqualTo(201);
        assertThat(head.post("/api/opds/dinas-lapor/accounts/youtube/UC1/verify", "{}")
                        .status())
                .isEqualTo(403);
        await().untilAsserted(() ->
                assertThat(directory.headOf(new OpdId("dinas-lapor"))).isPresent());
        assertThat(directory.byAccount(Channel.YOUTUBE, "UC1", null)).isEmpty();

        assertThat(diskominfo
                        .post("/api/opds/dinas-lapor/accounts/youtube/UC1/verify", "{}")
                        .status())
                .isEqualTo(200);
        await().untilAsserted(() ->
                assertThat(directory.byAccount(Channel.YOUTUBE, "UC1", null)).isPresent());
    }

    @Test
    void onlyWhatDiskominfoRegisteredOrVerifiedIsTheGovernmentsForTheIntake() {
        diskominfo.post(
                "/api/opds",
                opd("dinas-akun", "Dinas Akun", "\"accounts\": [" + account("x", "500", "dinasakun") + "]"));
        assertThat(verified(Channel.X, "500", null))
                .as("registered by Diskominfo")
                .contains(true);
        Caller head = new Caller(
                port,
                diskominfo
                        .post("/api/opds/dinas-akun/head", person("Kepala", "2026-01-05"))
                        .text("token"));

        head.post("/api/opds/dinas-akun/accounts", account("x", "666", "pengkritik"));
        assertThat(verified(Channel.X, "666", null)).as("a head's word").contains(false);
        assertThat(verified(Channel.X, null, "Pengkritik")).contains(false);

        diskominfo.post("/api/opds/dinas-akun/accounts/x/666/verify", "{}");
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
        diskominfo.post(
                "/api/opds",
                opd("dinas-ganti", "Dinas Ganti", "\"accounts\": [" + account("x", "571", "dinasganti") + "]"));
        Caller head = new Caller(
                port,
                diskominfo
                        .post("/api/opds/dinas-ganti/head", person("Kepala", "2026-01-05"))
                        .text("token"));
        head.post("/api/opds/dinas-ganti/accounts", account("x", "571", "warga_kritis"));

        assertThat(verified(Channel.X, "777", "warga_kritis")).contains(false);
        assertThat(verified(Channel.X, "571", "warga_kritis"))
                .as("by its id it is")
                .contains(true);
        assertThat(verified(Channel.X, null, "dinasganti"))
                .as("and by the handle that was looked at")
                .contains(true);

        diskominfo.post("/api/opds/dinas-ganti/accounts/x/571/verify", "{}");
        assertThat(verified(Channel.X, null, "warga_kritis")).contains(true);
    }

    @Test
    void ofClaimsFromBeforeTheEventsTellWhetherTheyWereVerified() {
        diskominfo.post(
                "/api/opds",
                opd("dinas-lama", "Dinas Lama", "\"accounts\": [" + account("x", "502", "dinaslama") + "]"));
        Caller head = new Caller(
                port,
                diskominfo
                        .post("/api/opds/dinas-lama/head", person("Kepala", "2026-01-05"))
                        .text("token"));
        head.post("/api/opds/dinas-lama/accounts", account("x", "503", "katanya"));
        jdbc.sql("update opd_account_claim set verified = null, verified_handle = null where opd = 'dinas-lama'")
                .update();

        assertThat(verified(Channel.X, null, "dinaslama")).contains(true);
        assertThat(verified(Channel.X, "503", null)).contains(false);
        assertThat(jdbc.sql("select verified from opd_account_claim where opd = 'dinas-lama' order by account_id")
                        .query(Boolean.class)
                        .list())
                .containsExactly(true, false);
    }

    @Test
    void whatWasVerifiedBeforeStaysSoUnderItsHandleWhenItIsReportedAnew() {
        diskominfo.post(
                "/api/opds", opd("dinas-tua", "Dinas Tua", "\"accounts\": [" + account("x", "504", "dinastua") + "]"));
        Caller head = new Caller(
                port,
                diskominfo
                        .post("/api/opds/dinas-tua/head", person("Kepala", "2026-01-05"))
                        .text("token"));
        jdbc.sql("update opd_account_claim set verified = null, verified_handle = null where opd = 'dinas-tua'")
                .update();

        head.post("/api/opds/dinas-tua/accounts", account("x", "504", "dinas_baru"));

        assertThat(verified(Channel.X, null, "dinastua")).contains(true);
        assertThat(verified(Channel.X, "777", "dinas_baru")).contains(false);
    }

    /** Where events are stored elsewhere, one is seen before its rows. */
    @Test
    void whatTheEventsSayOfAnAccountIsSoBeforeAnybodyActsOnIt() {
        OpdId opd = new OpdId("dinas-dahulu");
        diskominfo.post("/api/opds", opd("dinas-dahulu", "Dinas Dahulu", "\"areas\": []"));
        Caller head = new Caller(
                port,
                diskominfo
                        .post("/api/opds/dinas-dahulu/head", person("Kepala", "2026-01-05"))
                        .text("token"));
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
        diskominfo.post("/api/opds", opd("dinas-tunggu", "Dinas Tunggu", "\"areas\": []"));
        Caller head = new Caller(
                port,
                diskominfo
                        .post("/api/opds/dinas-tunggu/head", person("Kepala", "2026-01-05"))
                        .text("token"));
        head.post("/api/opds/dinas-tunggu/accounts", account("x", "506", "tunggu"));

        try (ExecutorService desk = Executors.newSingleThreadExecutor()) {
            Future<Answer> verification = transaction.execute(_ -> {
                assertThat(verified(Channel.X, "506", null)).contains(false);
                Future<Answer> meanwhile =
                        desk.submit(() -> diskominfo.post("/api/opds/dinas-tunggu/accounts/x/506/verify", "{}"));
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

    @Test
    void theSmallestAreaWins() {
        diskominfo.post("/api/opds", opd("seluruh", "Seluruh", "\"categories\": [\"banjir\"], \"areas\": []"));
        diskominfo.post("/api/opds", opd("kec-satu", "Kec", "\"categories\": [\"banjir\"], \"areas\": [\"36.04.05\"]"));
        diskominfo.post(
                "/api/opds",
                opd("desa-satu", "Desa", "\"categories\": [\"banjir\"], \"areas\": [\"36.04.05.2001\", \"36.04.06\"]"));
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
        diskominfo.post(
                "/api/opds",
                opd(
                        "dinas-putar",
                        "Putar",
                        "\"categories\": [\"putar\"], \"accounts\": [" + account("tiktok", "t1", "putar") + "]"));
        diskominfo.post("/api/opds/dinas-putar/head", person("Kepala", "2026-01-05"));
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

    @Test
    void nobodyButDiskominfoAndTheAdministratorKeepsTheRegister() {
        assertThat(mayor.post("/api/opds", opd("x-satu", "X", "\"areas\": []")).status())
                .isEqualTo(403);
        assertThat(new Caller(port, "nonsense").post("/api/opds", "{}").status())
                .isEqualTo(401);
    }

    private static List<String> changed(Answer answer) {
        return answer.json()
                .path("changed")
                .valueStream()
                .map(node -> node.asString())
                .toList();
    }

    private static String opd(String id, String name, String more) {
        return "{\"id\": \"%s\", \"name\": \"%s\", \"kind\": \"DINAS\", %s}".formatted(id, name, more);
    }

    private static String account(String platform, String id, String handle) {
        return "{\"platform\": \"%s\", \"id\": \"%s\", \"handle\": \"%s\"}".formatted(platform, id, handle);
    }

    private static String person(String name, String since) {
        return "{\"name\": \"%s\", \"email\": \"kepala@contoh.go.id\", \"phone\": \"0812000000\", \"since\": \"%s\"}"
                .formatted(name, since);
    }
}
