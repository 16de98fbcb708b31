package id.tanggap.command.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.access.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PhotoCounterTest {

    private static final String PHOTO = "name=\"photo\"; filename=\"a.jpg\"\r\n\r\na photo";
    private static final String NONE_CHOSEN = "name=\"photo\"; filename=\"\"\r\n\r\n";
    private static final String TEXT = "name=\"text\"\r\n\r\njalan rusak";

    private final PhotoCounter counter = new PhotoCounter(Studio.BOUNDS);

    @Test
    void whatIsWrittenIsReadBesideThePhotosAndAnEmptyFieldIsNone() throws Exception {
        PhotoForm form = counter.take(request(TEXT, PHOTO, NONE_CHOSEN), false, Function.identity());

        assertThat(form.texts()).isEqualTo(Map.of("text", "jalan rusak"));
        assertThat(form.photos()).containsExactly("a photo".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void whileAllPlacesAreTakenPhotosWaitAndNeitherStaffNorWordsDo() throws Exception {
        PhotoForm written = whileHeld(4, () -> {
            assertThatThrownBy(() -> counter.take(request(TEXT, PHOTO), false, Function.identity()))
                    .isInstanceOf(Problem.class);
            assertThat(counter.take(request(TEXT, PHOTO), true, Function.identity())
                            .photos())
                    .hasSize(1);
            return counter.take(request(TEXT, NONE_CHOSEN), false, Function.identity());
        });

        assertThat(written.texts()).containsKey("text");
        assertThat(counter.take(request(PHOTO), false, Function.identity()).photos())
                .hasSize(1);
    }

    @Test
    void allTextsTogetherAreShort() {
        String manyWords = "\r\n\r\n" + "a".repeat(40 * 1024);

        assertThatThrownBy(() -> counter.take(
                        request("name=\"text\"" + manyWords, "name=\"more\"" + manyWords), false, Function.identity()))
                .isInstanceOf(Problem.class);
    }

    /** What holds while so many forms with photos are being dealt with. */
    private PhotoForm whileHeld(int forms, Tried then) throws IOException {
        return forms == 0
                ? then.tried()
                : counter.take(request(PHOTO), false, _ -> {
                    try {
                        return whileHeld(forms - 1, then);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    @FunctionalInterface
    private interface Tried {
        PhotoForm tried() throws IOException;
    }

    private static HttpServletRequest request(String... parts) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/complaints");
        request.setContentType("multipart/form-data; boundary=batas");
        StringBuilder body = new StringBuilder();
        for (String part : parts) {
            body.append("--batas\r\nContent-Disposition: form-data; ")
                    .append(part)
                    .append("\r\n");
        }
        request.setContent(body.append("--batas--\r\n").toString().getBytes(StandardCharsets.UTF_8));
        return request;
    }
}
