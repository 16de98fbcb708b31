package id.tanggap.command.opd.registry;

import id.tanggap.access.account.StaffMember;
import id.tanggap.command.form.Fields;
import id.tanggap.command.form.Who;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The own accounts of heads over HTTP: through them an OPD is tagged and answers as through its own. */
@RestController
@RequestMapping("/api/opds/{id}/head/accounts")
final class HeadAccountController {

    private final HeadAccounts accounts;

    HeadAccountController(HeadAccounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping
    RegisterEntry report(
            @PathVariable String id, @RequestBody AccountForm form, @AuthenticationPrincipal StaffMember member) {
        OpdId opd = Own.opd(member, id);
        OfficialAccount account = Fields.read(fields -> form.read(fields, ""));
        return entry(opd, accounts.report(opd, account, Who.acts(member)));
    }

    @PostMapping("/{platform}/{accountId}/verify")
    RegisterEntry verify(
            @PathVariable String id,
            @PathVariable String platform,
            @PathVariable String accountId,
            @AuthenticationPrincipal StaffMember member) {
        OpdId opd = Own.opd(member, id);
        return entry(opd, accounts.verify(opd, AccountForm.named(platform, accountId), Who.acts(member)));
    }

    @PostMapping("/{platform}/{accountId}/suspend")
    RegisterEntry suspend(
            @PathVariable String id,
            @PathVariable String platform,
            @PathVariable String accountId,
            @RequestBody Suspension suspension,
            @AuthenticationPrincipal StaffMember member) {
        OpdId opd = Own.opd(member, id);
        return entry(
                opd,
                accounts.suspend(opd, AccountForm.named(platform, accountId), suspension.checked(), Who.acts(member)));
    }

    private static RegisterEntry entry(OpdId opd, List<OpdEvent> events) {
        return new RegisterEntry(opd.value(), Changes.of(events));
    }
}
