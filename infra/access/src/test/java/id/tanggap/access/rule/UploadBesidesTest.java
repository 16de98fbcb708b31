package id.tanggap.access.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.HttpMethod.POST;

import id.tanggap.access.problem.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.ServletRequestPathUtils;

class UploadBesidesTest {

    private final Rules rules = new Rules(DataSize.ofKilobytes(64), DataSize.ofMegabytes(1))
            .on(POST, "/entry")
            .orUpload(DataSize.ofMegabytes(5))
            .anyone()
            .on(POST, "/plain")
            .anyone();

    @Test
    void aFormIsReadAsEverAndAnUploadAsOne() {
        assertThat(rules.bodyOf(request("/entry", "application/x-www-form-urlencoded")))
                .isEqualTo(new Body(Body.Kind.WHOLE, DataSize.ofKilobytes(64)));
        assertThat(rules.bodyOf(request("/entry", "multipart/form-data; boundary=a")))
                .isEqualTo(new Body(Body.Kind.UPLOAD, DataSize.ofMegabytes(5)));
    }

    @Test
    void nobodyElseIsSentOne() {
        MockHttpServletRequest upload = request("/plain", "multipart/form-data; boundary=a");

        assertThatThrownBy(() -> rules.bodyOf(upload).check(upload)).isInstanceOf(Problem.class);
    }

    private static MockHttpServletRequest request(String path, String type) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setContentType(type);
        ServletRequestPathUtils.parseAndCache(request);
        return request;
    }
}
