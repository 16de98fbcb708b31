package id.tanggap.command.leader.registry;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.account.Speaker;
import id.tanggap.command.leader.EndOffice;
import id.tanggap.command.leader.LeaderState;
import id.tanggap.command.leader.RegisterLeader;
import id.tanggap.command.leader.ReportLeaderAccount;
import id.tanggap.command.leader.SuspendLeaderAccount;
import id.tanggap.command.leader.Term;
import id.tanggap.command.leader.TransferLeaderAccount;
import id.tanggap.command.leader.VerifyLeaderAccount;
import id.tanggap.command.opd.claim.AccountClaims;
import id.tanggap.command.opd.registry.OfficeSeal;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.leader.LeaderEvent;
import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.person.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Makes a leader in the register what is said of the leader, by whatever events that takes. Only Diskominfo and the operator
 * say it, so what they report is verified with that.
 */
@Component
final class LeaderRegister {

    private final LeaderFiles files;
    private final AccountClaims claims;
    private final OfficeSeal seal;
    private final Clock clock;

    LeaderRegister(LeaderFiles files, AccountClaims claims, OfficeSeal seal, Clock clock) {
        this.files = files;
        this.claims = claims;
        this.seal = seal;
        this.clock = clock;
    }

    List<LeaderEvent> enter(LeaderRegistration registration, Actor by) {
        return files.with(registration.leader(), entry(registration, by));
    }

    /** What {@link #enter} would come to. */
    List<LeaderEvent> rehearse(LeaderRegistration registration, Actor by) {
        return files.rehearse(registration.leader(), entry(registration, by));
    }

    private Consumer<LeaderFile> entry(LeaderRegistration registration, Actor by) {
        LeaderId leader = registration.leader();
        List<OfficialAccount> accounts = AccountName.inOrder(registration.accounts());
        return file -> {
            accounts.forEach(account -> claims.claim(new Speaker.Leader(leader, registration.office()), account));
            PersonId person = seal.person(leader, registration.name());
            Term term = new Term(
                    person, seal.seal(person, registration.name()), registration.office(), registration.since(), null);
            file.want(new RegisterLeader(leader, term, by, clock.instant()));
            accounts.forEach(account -> reported(file, account, by));
        };
    }

    List<LeaderEvent> report(LeaderId leader, OfficialAccount account, Actor by) {
        return files.with(leader, file -> {
            claims.claim(file.state().speaker(), account);
            reported(file, account, by);
        });
    }

    private void reported(LeaderFile file, OfficialAccount account, Actor by) {
        LeaderState leader = file.state();
        file.want(new ReportLeaderAccount(leader.id(), account, true, by, clock.instant()));
        claims.verify(leader.speaker(), account);
    }

    List<LeaderEvent> verify(LeaderId leader, AccountName account, Actor by) {
        return files.with(leader, file -> {
            claims.hold(file.state().speaker(), account);
            file.want(new VerifyLeaderAccount(leader, account, by, clock.instant()));
            file.state()
                    .accounts()
                    .find(account)
                    .ifPresent(held -> claims.verify(file.state().speaker(), held.account()));
        });
    }

    List<LeaderEvent> suspend(LeaderId leader, AccountName account, String reason, Actor by) {
        return files.with(leader, file -> {
            claims.hold(file.state().speaker(), account);
            file.want(new SuspendLeaderAccount(leader, account, seal.reason(account, reason), by, clock.instant()));
            claims.release(file.state().speaker(), account);
        });
    }

    /** It leaves the one and comes to the other in one transaction; done again, it brings what is missing. */
    List<LeaderEvent> transfer(LeaderId leader, AccountName account, LeaderId to, Actor by) {
        return files.with(leader, file -> {
            Speaker before = file.state().speaker();
            files.requireRegistered(to);
            claims.hold(before, account);
            file.want(new TransferLeaderAccount(leader, account, to, by, clock.instant()));
            claims.release(before, account);
            OfficialAccount transferred =
                    file.state().accounts().find(account).orElseThrow().account();
            report(to, transferred, by);
        });
    }

    List<LeaderEvent> end(LeaderId leader, LocalDate until, Actor by) {
        return files.with(leader, file -> file.want(new EndOffice(leader, until, by, clock.instant())));
    }
}
