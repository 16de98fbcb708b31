package id.tanggap.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.problem.SentForm;
import jakarta.servlet.RequestDispatcher;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class KeptTest {

    private static final String ANSWER = "/api/complaints/01hx7q2m9a4b5c6d7e8f9g0h1j/answer";

    private static MockHttpServletRequest refused(String method, String path, int status) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/error");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setParameter("text", "Tim berangkat <b>besok</b>");
        request.setParameter("evidence", "https://a.example", "");
        request.setParameter("role", "lead");
        request.setParameter("_csrf", "token");
        request.setParameter("returnTo", "/inbox/1");
        request.setParameter("request", "abc");
        return request;
    }

    @Test
    void whatWasTypedIsThereAgainWithWhatIsWrongBesideIt() {
        Kept kept = Kept.of(
                refused("POST", ANSWER, 422),
                List.of(Map.of("field", "text", "message", "Paling banyak 5.000 huruf.")));

        assertThat(kept).isNotNull();
        assertThat(kept.action()).isEqualTo(ANSWER);
        assertThat(kept.written())
                .contains(
                        new Kept.Field("text", "Tim berangkat <b>besok</b>", true, "Paling banyak 5.000 huruf."),
                        new Kept.Field("evidence", "https://a.example", false, null));
        assertThat(kept.carried()).containsExactly(new Kept.Field("role", "lead", false, null));
    }

    @Test
    void whatIsNewWithEveryFormIsNotKept() {
        Kept kept = Kept.of(refused("POST", ANSWER, 409), null);

        assertThat(kept).isNotNull();
        assertThat(List.of(kept.written(), kept.carried()).toString()).doesNotContain("token", "/inbox/1", "abc");
    }

    @Test
    void theMethodIsTheOneOfTheFormAlsoWhereTheErrorIsGot() {
        MockHttpServletRequest got = refused("GET", ANSWER, 422);
        got.setAttribute("jakarta.servlet.error.method", "POST");

        assertThat(Kept.of(got, null)).isNotNull();
    }

    @Test
    void aFormWithPhotosGivesBackWhatWasWrittenBesideThem() {
        MockHttpServletRequest report = new MockHttpServletRequest("POST", "/error");
        report.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/complaints");
        report.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 400);
        SentForm.keep(report, Map.of("text", "Jalan", "contact", "0812", "category", "jalan", "requestId", "r-1"));
        Kept kept = Kept.of(report, List.of(Map.of("field", "category", "message", "Pilih kategori yang ada.")));
        assertThat(kept).isNotNull();
        assertThat(kept.written())
                .containsExactlyInAnyOrder(
                        new Kept.Field("text", "Jalan", true, null),
                        new Kept.Field("contact", "0812", false, null),
                        new Kept.Field("category", "jalan", false, "Pilih kategori yang ada."));
        assertThat(kept.carried())
                .as("it stays the same request")
                .containsExactly(new Kept.Field("requestId", "r-1", false, null));
    }

    @Test
    void aTokenIsNotShownAgain() {
        assertThat(Kept.of(refused("POST", "/api/channels/x/1/token", 422), null))
                .isNull();
    }

    @Test
    void nothingIsOfferedToBeSentThatNobodyMaySendOrPosted() {
        assertThat(Kept.of(refused("POST", ANSWER, 403), null)).as("denied").isNull();
        assertThat(Kept.of(refused("GET", ANSWER, 404), null)).as("a link").isNull();
        assertThat(Kept.of(refused("POST", "/login", 422), null))
                .as("another form")
                .isNull();
        MockHttpServletRequest ofTheCitizen = refused("POST", ANSWER, 422);
        ofTheCitizen.setParameter("citizenKey", "secret");
        assertThat(Kept.of(ofTheCitizen, null)).as("with a key").isNull();
    }
}
