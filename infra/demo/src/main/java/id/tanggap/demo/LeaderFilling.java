package id.tanggap.demo;

import id.tanggap.command.account.Speaker;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.leader.RegisterLeader;
import id.tanggap.command.leader.ReportLeaderAccount;
import id.tanggap.command.leader.Term;
import id.tanggap.command.opd.claim.AccountClaims;
import id.tanggap.command.opd.registry.OfficeSeal;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.leader.LeaderOffice;
import id.tanggap.events.person.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.transaction.support.TransactionOperations;

/** The leaders of the invented regency, with the accounts from which they write. */
final class LeaderFilling {

    /** @param handle on Instagram and on X; the numbers of the accounts cannot exist */
    record Leader(String id, String name, LeaderOffice office, String handle) {

        OfficialAccount on(Channel platform) {
            return new OfficialAccount(platform, "randukara-" + id, handle);
        }
    }

    static final List<Leader> LEADERS = List.of(
            new Leader("bupati", "Ratna Widyaningrum", LeaderOffice.MAYOR, "bupati.randukara"),
            new Leader("wakil-bupati", "Bagus Suryanegara", LeaderOffice.DEPUTY, "wabup.randukara"),
            new Leader("sekda", "Hartono Wibisana", LeaderOffice.SEKDA, "sekda.randukara"));

    private static final Actor DISKOMINFO = new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null);

    private final EventStore events;
    private final Grants grants;
    private final AccountClaims claims;
    private final OfficeSeal seal;
    private final TransactionOperations transaction;

    LeaderFilling(
            EventStore events,
            Grants grants,
            AccountClaims claims,
            OfficeSeal seal,
            TransactionOperations transaction) {
        this.events = events;
        this.grants = grants;
        this.claims = claims;
        this.seal = seal;
        this.transaction = transaction;
    }

    void fill(Instant begin) {
        LEADERS.forEach(leader -> transaction.executeWithoutResult(_ -> register(leader, begin)));
    }

    /** As a whole or not at all, so that one that is there is complete, or has been changed by somebody since. */
    private void register(Leader leader, Instant begin) {
        LeaderId id = new LeaderId(leader.id());
        if (events.lastSequenceNumberFor(id.toString()).isPresent()) {
            return;
        }
        PersonId person = seal.person(id, leader.name());
        LocalDate since = LocalDate.ofInstant(begin, ZoneOffset.ofHours(7));
        grants.grant(new RegisterLeader(
                id,
                new Term(person, seal.seal(person, leader.name()), leader.office(), since, null),
                DISKOMINFO,
                begin));
        for (Channel platform : List.of(Channel.INSTAGRAM, Channel.X)) {
            OfficialAccount account = leader.on(platform);
            claims.claim(new Speaker.Leader(id, leader.office()), account);
            grants.grant(new ReportLeaderAccount(id, account, true, DISKOMINFO, begin));
        }
    }
}
