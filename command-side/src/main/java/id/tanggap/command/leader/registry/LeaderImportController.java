package id.tanggap.command.leader.registry;

import id.tanggap.access.account.StaffMember;
import id.tanggap.command.form.Who;
import id.tanggap.command.leader.registry.LeaderImport.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The leaders' file over HTTP: the body is the CSV itself. */
@RestController
final class LeaderImportController {

    private final LeaderImport leaders;

    LeaderImportController(LeaderImport leaders) {
        this.leaders = leaders;
    }

    /**
     * 200 when every row was entered, 207 when some were left out.
     *
     * @param preview only says what would happen
     */
    @PostMapping("/api/leaders/import")
    ResponseEntity<Outcome> enter(
            @RequestBody byte[] csv,
            @RequestParam(defaultValue = "false") boolean preview,
            @AuthenticationPrincipal StaffMember member) {
        Outcome outcome = leaders.of(csv, preview, Who.acts(member));
        HttpStatus status = outcome.problems().isEmpty() ? HttpStatus.OK : HttpStatus.MULTI_STATUS;
        return ResponseEntity.status(status).body(outcome);
    }
}
