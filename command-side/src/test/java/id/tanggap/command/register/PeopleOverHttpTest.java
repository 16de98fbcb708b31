package id.tanggap.command.register;

import static id.tanggap.command.register.Bodies.opd;
import static id.tanggap.command.register.Bodies.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.Role;
import id.tanggap.access.account.StaffMember;
import id.tanggap.command.opd.directory.OpdDirectory;
import id.tanggap.command.register.Caller.Answer;
import id.tanggap.events.opd.OpdId;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of an OPD: their seats, their credentials, and what is kept of them. */
@RegisterTest
class PeopleOverHttpTest {

    @Autowired
    Callers callers;

    @Autowired
    OpdDirectory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    EventStore events;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aHeadIsAppointedGetsCredentialsOnceAndTheFormerLosesTheAccount() {
        callers.diskominfo().post("/api/opds", opd("dinas-lh", "Dinas Lingkungan Hidup", "\"areas\": []"));
        String first = person("Kepala Pertama", "2025-01-06");

        Answer appointed = callers.diskominfo().post("/api/opds/dinas-lh/head", first);
        assertThat(appointed.status()).isEqualTo(201);
        assertThat(appointed.text("user")).isEqualTo("kepala-dinas-lh");
        assertThat(accounts.withToken(appointed.text("token")))
                .hasValueSatisfying(member -> assertThat(member)
                        .returns(Role.OPD_HEAD, StaffMember::role)
                        .returns("dinas-lh", StaffMember::opd));
        await().untilAsserted(() ->
                assertThat(directory.headOf(new OpdId("dinas-lh"))).contains("kepala-dinas-lh"));

        Answer again = callers.diskominfo().post("/api/opds/dinas-lh/head", first);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("user")).isEqualTo("kepala-dinas-lh");
        assertThat(again.json().has("token")).isFalse();
        assertThat(again.text("message")).contains("given once");
        assertThat(events.readEvents("opd:dinas-lh").asStream().count()).isEqualTo(2);

        Answer next = callers.mayor().post("/api/opds/dinas-lh/head", person("Kepala Kedua", "2026-03-02"));
        assertThat(next.text("user")).isEqualTo("kepala-dinas-lh.2");
        assertThat(accounts.withToken(appointed.text("token"))).isEmpty();
        assertThat(accounts.withToken(next.text("token"))).isPresent();
    }

    @Test
    void whatTheRegisterSaysOfAPersonIsNowhereInClearText() {
        callers.diskominfo().post("/api/opds", opd("dinas-rahasia", "Dinas Rahasia", "\"areas\": []"));
        callers.diskominfo().post("/api/opds/dinas-rahasia/head", """
                {"name": "Nama Tersegel", "email": "tersegel@contoh.go.id", "phone": "+62 812 555 0000",
                 "since": "2026-01-05"}""");
        assertThat(jdbc.sql("select count(*) from event where payload ~* 'tersegel|555 0000'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyTheAdministratorIssuesCredentialsAnew() {
        callers.diskominfo().post("/api/opds", opd("dinas-ulang", "Dinas Ulang", "\"areas\": []"));
        assertThat(callers.admin()
                        .post("/api/opds/dinas-ulang/head/credentials", "{}")
                        .status())
                .isEqualTo(404);
        String lost = callers.diskominfo()
                .post("/api/opds/dinas-ulang/head", person("Kepala", "2026-01-05"))
                .text("token");
        assertThat(callers.diskominfo()
                        .post("/api/opds/dinas-ulang/head/credentials", "{}")
                        .status())
                .isEqualTo(403);

        Answer anew = callers.admin().post("/api/opds/dinas-ulang/head/credentials", "{}");

        assertThat(accounts.withToken(anew.text("token"))).isPresent();
        assertThat(accounts.withToken(lost)).isEmpty();
    }

    @Test
    void aHeadNamesAndDismissesOfficersOfTheOwnOpdOnly() {
        callers.diskominfo().post("/api/opds", opd("dinas-a", "Dinas A", "\"areas\": []"));
        callers.diskominfo().post("/api/opds", opd("dinas-b", "Dinas B", "\"areas\": []"));
        Caller head = callers.head("dinas-a");

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
}
