package id.tanggap.command.opd.registry;

import id.tanggap.access.account.StaffMember;
import id.tanggap.command.form.Who;
import id.tanggap.command.opd.registry.OpdImport.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The register's file over HTTP: the body is the CSV itself. */
@RestController
final class ImportController {

    private final OpdImport register;

    ImportController(OpdImport register) {
        this.register = register;
    }

    /** 200 when every row was entered, 207 when some were left out. */
    @PostMapping("/api/opds/import")
    ResponseEntity<Outcome> enter(@RequestBody byte[] csv, @AuthenticationPrincipal StaffMember member) {
        Outcome outcome = register.of(csv, Who.acts(member));
        HttpStatus status = outcome.problems().isEmpty() ? HttpStatus.OK : HttpStatus.MULTI_STATUS;
        return ResponseEntity.status(status).body(outcome);
    }
}
