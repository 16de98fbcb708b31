package id.tanggap.command.register;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.account.Role;
import id.tanggap.command.register.Caller.Answer;
import id.tanggap.command.register.RegisterOffice.Insiders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RegisterTest
class OpdImportTest {

    @LocalServerPort
    int port;

    @Autowired
    Insiders insiders;

    @Autowired
    EventStore events;

    private Caller diskominfo;

    @BeforeEach
    void caller() {
        diskominfo = new Caller(port, insiders.token(Role.DISKOMINFO));
    }

    @Test
    void aFileIsEnteredAndSentAgainChangesNothing() {
        String file = """
                id,name,kind,parent,accounts,categories,areas,head_name,head_email,head_phone,head_since
                uptd-imp,UPTD Impor,dinas,dinas-imp,,,,,,,
                dinas-imp,"Dinas Impor, Kabupaten",dinas,,instagram:6001:@impor;x:6002:impor,jalan;jembatan,36.04,\
                Kepala Impor,kepala@contoh.go.id,0812 000 000,6/1/2025
                """;

        Answer first = diskominfo.file("/api/opds/import", file);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(texts(first, "registered")).containsExactly("dinas-imp", "uptd-imp");
        assertThat(first.json().path("credentials").path(0).path("user").asString())
                .isEqualTo("kepala-dinas-imp");
        assertThat(first.json().path("credentials").path(0).path("token").asString())
                .isNotEmpty();

        Answer again = diskominfo.file("/api/opds/import", file);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("unchanged").asInt()).isEqualTo(2);
        assertThat(again.json().path("credentials")).isEmpty();
        assertThat(events.readEvents("opd:dinas-imp").asStream().count()).isEqualTo(7);
    }

    @Test
    void aBadRowIsLeftOutAsAWholeAndToldWithItsLineItsFieldAndTheRemedy() {
        Answer answer = diskominfo.file("/api/opds/import", """
                id,name,kind,accounts,head_name,head_since
                baik-satu,Baik,dinas,,,
                buruk-dua,Buruk,kantor,x,,
                buruk-tiga,Buruk,dinas,,Kepala,kemarin
                buruk-empat,Buruk,dinas,,Kepala,1/1/2030
                """);

        assertThat(answer.status()).isEqualTo(207);
        assertThat(texts(answer, "registered")).containsExactly("baik-satu");
        assertThat(answer.json()
                        .path("problems")
                        .valueStream()
                        .map(one -> one.path("line").asInt() + " "
                                + one.path("field").asString())
                        .toList())
                .containsExactly("3 kind", "3 accounts", "4 head_since", "5 head_since");
        assertThat(answer.json()
                        .path("problems")
                        .path(0)
                        .path("remedy")
                        .path("en")
                        .asString())
                .contains("dinas, badan");
        assertThat(events.readEvents("opd:buruk-empat").hasNext()).isFalse();
    }

    @Test
    void spreadsheetsWriteAByteOrderMarkAndSemicolons() {
        byte[] file = "\uFEFFID;Name;Kind;Categories\r\ndinas-lembar;Dinas Lembar;DINAS;\"jalan;sampah\"\r\n"
                .getBytes(StandardCharsets.UTF_8);
        Answer answer = diskominfo.file("/api/opds/import", file);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(texts(answer, "registered")).containsExactly("dinas-lembar");
    }

    @Test
    void aFileThatIsNoTableIsRefusedWithTheRemedy() {
        assertThat(diskominfo
                        .file("/api/opds/import", "nama,jenis\nDinas,dinas\n")
                        .body())
                .contains("must name the columns id, name, kind");
        assertThat(diskominfo
                        .file("/api/opds/import", "id,name,kind\nx,\u00e9,dinas".getBytes(StandardCharsets.ISO_8859_1))
                        .body())
                .contains("UTF-8");
        assertThat(diskominfo
                        .file("/api/opds/import", "id,name,kind\nx,\"open,dinas")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anImportDoesNotBringBackASuspendedAccountNorTouchWhatItDoesNotName() {
        String row = "id,name,kind,accounts\ndinas-tahan,Tahan,dinas,x:7007:tahan\n";
        diskominfo.file("/api/opds/import", row);
        diskominfo.post("/api/opds/dinas-tahan/accounts/x/7007/suspend", "{\"reason\": \"diretas\"}");

        Answer again = diskominfo.file("/api/opds/import", row);
        assertThat(again.status()).isEqualTo(207);
        assertThat(again.body()).contains("suspended");

        Answer silent = diskominfo.file("/api/opds/import", "id,name,kind,accounts\ndinas-tahan,Tahan,dinas,\n");
        assertThat(silent.json().path("unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void rowsThatAreEachOthersParentAreTold() {
        Answer answer = diskominfo.file(
                "/api/opds/import", "id,name,kind,parent\nlingkar-a,A,dinas,lingkar-b\nlingkar-b,B,dinas,lingkar-a\n");
        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.json().path("problems")).hasSize(2);
    }

    private static List<String> texts(Answer answer, String field) {
        return answer.json()
                .path(field)
                .valueStream()
                .map(node -> node.asString())
                .toList();
    }
}
