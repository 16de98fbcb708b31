package id.tanggap.command.opd.registry;

import id.tanggap.access.account.StaffMember;
import id.tanggap.command.form.Fields;
import id.tanggap.command.form.Who;
import id.tanggap.command.opd.registry.OpdRegister.Suspended;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.opd.OpdRegistered;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register over HTTP: what an OPD is, answers for, and which accounts speak for it. */
@RestController
@RequestMapping("/api/opds")
final class OpdController {

    private final OpdRegister register;

    OpdController(OpdRegister register) {
        this.register = register;
    }

    @PostMapping
    ResponseEntity<RegisterEntry> register(
            @RequestBody RegistrationForm form, @AuthenticationPrincipal StaffMember member) {
        Registration registration = form.read(new Fields());
        List<OpdEvent> events = register.enter(registration, Suspended.COME_BACK, Who.acts(member));
        boolean isNew = events.stream().anyMatch(OpdRegistered.class::isInstance);
        return answer(isNew, registration.opd(), events);
    }

    @PostMapping("/{id}/accounts")
    ResponseEntity<RegisterEntry> report(
            @PathVariable String id, @RequestBody AccountForm form, @AuthenticationPrincipal StaffMember member) {
        OpdId opd = Own.opd(member, id);
        OfficialAccount account = Fields.read(fields -> form.read(fields, ""));
        List<OpdEvent> events = register.report(opd, account, Who.acts(member));
        return answer(!events.isEmpty(), opd, events);
    }

    @PostMapping("/{id}/accounts/{platform}/{accountId}/verify")
    RegisterEntry verify(
            @PathVariable String id,
            @PathVariable String platform,
            @PathVariable String accountId,
            @AuthenticationPrincipal StaffMember member) {
        OpdId opd = Own.opd(member, id);
        return new RegisterEntry(
                opd.value(),
                Changes.of(register.verify(opd, AccountForm.named(platform, accountId), Who.acts(member))));
    }

    @PostMapping("/{id}/accounts/{platform}/{accountId}/suspend")
    RegisterEntry suspend(
            @PathVariable String id,
            @PathVariable String platform,
            @PathVariable String accountId,
            @RequestBody Suspension suspension,
            @AuthenticationPrincipal StaffMember member) {
        OpdId opd = Own.opd(member, id);
        String reason = suspension.checked();
        return new RegisterEntry(
                opd.value(),
                Changes.of(register.suspend(opd, AccountForm.named(platform, accountId), reason, Who.acts(member))));
    }

    private static ResponseEntity<RegisterEntry> answer(boolean created, OpdId opd, List<OpdEvent> events) {
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new RegisterEntry(opd.value(), Changes.of(events)));
    }
}
