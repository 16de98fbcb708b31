package id.tanggap.command.leader.registry;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.form.Day;
import id.tanggap.command.form.Fields;
import id.tanggap.command.form.Who;
import id.tanggap.command.opd.registry.AccountForm;
import id.tanggap.command.opd.registry.Changes;
import id.tanggap.command.opd.registry.RegisterEntry;
import id.tanggap.command.opd.registry.Suspension;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.leader.LeaderEvent;
import id.tanggap.events.leader.LeaderId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register of leaders over HTTP. */
@RestController
@RequestMapping("/api/leaders")
final class LeaderController {

    private final LeaderRegister register;

    LeaderController(LeaderRegister register) {
        this.register = register;
    }

    /** @param to the id of the leader whose account it is from now on */
    record Transfer(@Nullable String to) {}

    /** @param until the last day of office, {@code 2026-03-02} or {@code 2/3/2026} */
    record End(@Nullable String until) {}

    @PostMapping
    RegisterEntry register(@RequestBody LeaderForm form, @AuthenticationPrincipal StaffMember member) {
        LeaderRegistration registration = form.read(new Fields());
        return entry(registration.leader(), register.enter(registration, Who.acts(member)));
    }

    @PostMapping("/{id}/accounts")
    RegisterEntry report(
            @PathVariable String id, @RequestBody AccountForm form, @AuthenticationPrincipal StaffMember member) {
        LeaderId leader = leader(id);
        OfficialAccount account = Fields.read(fields -> form.read(fields, ""));
        return entry(leader, register.report(leader, account, Who.acts(member)));
    }

    @PostMapping("/{id}/accounts/{platform}/{accountId}/verify")
    RegisterEntry verify(
            @PathVariable String id,
            @PathVariable String platform,
            @PathVariable String accountId,
            @AuthenticationPrincipal StaffMember member) {
        LeaderId leader = leader(id);
        return entry(leader, register.verify(leader, AccountForm.named(platform, accountId), Who.acts(member)));
    }

    @PostMapping("/{id}/accounts/{platform}/{accountId}/suspend")
    RegisterEntry suspend(
            @PathVariable String id,
            @PathVariable String platform,
            @PathVariable String accountId,
            @RequestBody Suspension suspension,
            @AuthenticationPrincipal StaffMember member) {
        LeaderId leader = leader(id);
        return entry(
                leader,
                register.suspend(
                        leader, AccountForm.named(platform, accountId), suspension.checked(), Who.acts(member)));
    }

    @PostMapping("/{id}/accounts/{platform}/{accountId}/transfer")
    RegisterEntry transfer(
            @PathVariable String id,
            @PathVariable String platform,
            @PathVariable String accountId,
            @RequestBody Transfer transfer,
            @AuthenticationPrincipal StaffMember member) {
        LeaderId leader = leader(id);
        LeaderId to = Fields.read(fields -> fields.required("to", transfer.to(), 60)
                .flatMap(value ->
                        fields.as("to", value, LeaderId::new, LeaderForm.ID_INDONESIAN, LeaderForm.ID_ENGLISH)));
        return entry(leader, register.transfer(leader, AccountForm.named(platform, accountId), to, Who.acts(member)));
    }

    @PostMapping("/{id}/end")
    RegisterEntry end(@PathVariable String id, @RequestBody End end, @AuthenticationPrincipal StaffMember member) {
        LeaderId leader = leader(id);
        LocalDate until = Fields.read(fields -> fields.required("until", end.until(), 20)
                .flatMap(value -> fields.as(
                        "until",
                        value,
                        Day::of,
                        "Tulis hari terakhir menjabat, misalnya 2026-03-02.",
                        "Write the last day of office, such as 2026-03-02.")));
        return entry(leader, register.end(leader, until, Who.acts(member)));
    }

    private static LeaderId leader(String id) {
        try {
            return new LeaderId(id);
        } catch (IllegalArgumentException notAnId) {
            throw new Problem(
                    HttpStatus.NOT_FOUND,
                    "the-leader-is-registered",
                    new Bilingual("Tidak ada pimpinan dengan id itu.", "No leader has such an id."));
        }
    }

    private static RegisterEntry entry(LeaderId leader, List<LeaderEvent> events) {
        return new RegisterEntry(leader.value(), Changes.of(events));
    }
}
