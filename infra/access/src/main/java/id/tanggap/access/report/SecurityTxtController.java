package id.tanggap.access.report;

import id.tanggap.access.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves it to everybody. */
@RestController
final class SecurityTxtController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final SecurityTxt text;
    private final Clock clock;

    SecurityTxtController(SecurityTxt text, Clock clock) {
        this.text = text;
        this.clock = clock;
    }

    @GetMapping(ReportConfiguration.PATH)
    ResponseEntity<String> securityTxt() {
        return text.at(clock.instant())
                .map(ResponseEntity.ok().contentType(TEXT)::body)
                .orElseThrow(Problem::notFound);
    }
}
