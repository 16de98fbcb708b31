package id.tanggap.command.register;

import static id.tanggap.command.register.Bodies.account;
import static id.tanggap.command.register.Bodies.opd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.command.opd.directory.OpdDirectory;
import id.tanggap.command.register.Caller.Answer;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.opd.OpdId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an OPD is and answers for, over HTTP. */
@RegisterTest
class RegistrationOverHttpTest {

    @Autowired
    Callers callers;

    @Autowired
    OpdDirectory directory;

    @Autowired
    EventStore events;

    @Test
    void anOfficeIsRegisteredAndItsHeadAppointedByTheFormsOfAPage() {
        Caller diskominfo = callers.diskominfo();
        Map<String, String> office = Map.of(
                "id", "dinas-formulir",
                "name", "Dinas Formulir",
                "kind", "dinas",
                "parent", "",
                "categories", "jalan",
                "areas", "",
                "returnTo", "/registry");
        assertThat(diskominfo.form("/api/opds", office).status()).isEqualTo(303);
        assertThat(diskominfo.form("/api/opds", office).status())
                .as("a second press")
                .isEqualTo(303);
        Map<String, String> head =
                Map.of("name", "Kepala Formulir", "since", "2026-01-05", "email", "", "returnTo", "/registry");
        Answer appointed = diskominfo.form("/api/opds/dinas-formulir/head", head);
        assertThat(appointed.status()).as(appointed.body()).isEqualTo(200);
        assertThat(appointed.body()).contains("Initial password", "<code>", "href=\"/registry\"");
        assertThat(diskominfo.form("/api/opds/dinas-formulir/head", head).status())
                .as("the password is given once")
                .isEqualTo(303);
    }

    @Test
    void anOpdIsRegisteredAndFoundByItsAccountItsCategoryAndItsPlace() {
        Answer answer = callers.diskominfo().post("/api/opds", """
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
        assertThat(callers.diskominfo().post("/api/opds", registration).status())
                .isEqualTo(201);

        Answer again = callers.diskominfo().post("/api/opds", registration);
        assertThat(again.status()).isEqualTo(200);
        assertThat(changed(again)).isEmpty();

        Answer other = callers.diskominfo()
                .post(
                        "/api/opds",
                        opd("badan-pajak", "Badan Pendapatan", "\"accounts\": [], \"categories\": [\"pajak\"]"));
        assertThat(other.status()).isEqualTo(200);
        assertThat(changed(other)).containsExactly("opd-described", "account-suspended", "jurisdiction-set");
        await().untilAsserted(() -> assertThat(directory.byCategoryAndPlace(new CategoryId("pajak"), null))
                .containsExactly(new OpdId("badan-pajak")));
        assertThat(directory.byAccount(Channel.X, "77", "pajak")).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithItsField() {
        Answer answer = callers.diskominfo().post("/api/opds", """
                {"id": "Dinas PU!", "kind": "kantor", "areas": ["3604"],
                 "accounts": [{"platform": "friendster", "handle": "x"}]}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsString("field"))
                .containsExactly("id", "name", "kind", "accounts[0].platform", "accounts[0].id", "areas[0]");
        assertThat(answer.body()).contains("rsud").contains("whatsapp");
    }

    @Test
    void aParentIsInTheRegisterAndNotBelowItsOwnChild() {
        assertThat(callers.diskominfo()
                        .post("/api/opds", opd("uptd-jalan", "UPTD Jalan", "\"parent\": \"dinas-tiada\""))
                        .body())
                .contains("dinas-tiada is not in the register");
        callers.diskominfo().post("/api/opds", opd("dinas-atas", "Dinas Atas", "\"areas\": []"));
        callers.diskominfo().post("/api/opds", opd("uptd-bawah", "UPTD Bawah", "\"parent\": \"dinas-atas\""));
        Answer circle =
                callers.diskominfo().post("/api/opds", opd("dinas-atas", "Dinas Atas", "\"parent\": \"uptd-bawah\""));
        assertThat(circle.status()).isEqualTo(400);
        assertThat(circle.body()).contains("itself a part of dinas-atas");
    }

    @Test
    void theSameRegistrationSentManyTimesAtOnceIsOneRegistration() throws Exception {
        String registration = opd("serentak", "Serentak", "\"accounts\": [" + account("x", "808", "serentak") + "]");
        List<Callable<Answer>> sent = IntStream.range(0, 8)
                .<Callable<Answer>>mapToObj(i -> () -> callers.diskominfo().post("/api/opds", registration))
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
    void nobodyButDiskominfoAndTheAdministratorKeepsTheRegister() {
        assertThat(callers.mayor()
                        .post("/api/opds", opd("x-satu", "X", "\"areas\": []"))
                        .status())
                .isEqualTo(403);
        assertThat(callers.withToken("nonsense").post("/api/opds", "{}").status())
                .isEqualTo(401);
    }

    private static List<String> changed(Answer answer) {
        return answer.json()
                .path("changed")
                .valueStream()
                .map(node -> node.asString())
                .toList();
    }
}
