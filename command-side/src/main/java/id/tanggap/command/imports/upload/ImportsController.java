package id.tanggap.command.imports.upload;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.Browser;
import id.tanggap.command.form.BackToThePage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of an office's past over HTTP. How far they are is a question, and so for the query side. */
@RestController
final class ImportsController {

    private final Reception reception;

    ImportsController(Reception reception) {
        this.reception = reception;
    }

    /** What came in. */
    record Answer(String id) {}

    /** 202: it is kept, and will be worked on. A browser goes back to its page instead. */
    @PostMapping(path = "/api/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Answer> receive(HttpServletRequest request, @AuthenticationPrincipal StaffMember member)
            throws IOException {
        Reception.Received received = reception.receive(request, member.user());
        if (Browser.asks(request) && received.returnTo().isPresent()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(BackToThePage.local(received.returnTo().get())))
                    .build();
        }
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + received.id()))
                .body(new Answer(received.id()));
    }
}
