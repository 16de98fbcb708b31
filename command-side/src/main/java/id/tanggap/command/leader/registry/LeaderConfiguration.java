package id.tanggap.command.leader.registry;

import static id.tanggap.access.account.Role.ADMIN;
import static id.tanggap.access.account.Role.DISKOMINFO;
import static org.springframework.http.HttpMethod.POST;

import id.tanggap.access.rule.AccessRules;
import id.tanggap.command.decision.Decisions;
import id.tanggap.command.leader.EndOffice;
import id.tanggap.command.leader.LeaderState;
import id.tanggap.command.leader.RegisterLeader;
import id.tanggap.command.leader.ReportLeaderAccount;
import id.tanggap.command.leader.SuspendLeaderAccount;
import id.tanggap.command.leader.TransferLeaderAccount;
import id.tanggap.command.leader.VerifyLeaderAccount;
import id.tanggap.events.leader.LeaderEvent;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** The commands of the register of leaders, and who may do what. */
@Configuration(proxyBeanMethods = false)
class LeaderConfiguration {

    @Bean
    Decisions<LeaderState, LeaderEvent> leaderDecisions(CommandBus commands, EventStore events) {
        return Decisions.of(LeaderState.KIND, commands, events)
                .serve(
                        RegisterLeader.class,
                        EndOffice.class,
                        ReportLeaderAccount.class,
                        VerifyLeaderAccount.class,
                        SuspendLeaderAccount.class,
                        TransferLeaderAccount.class);
    }

    @Bean
    AccessRules leaderAccess() {
        return rules -> rules.on(POST, "/api/leaders")
                .only(DISKOMINFO, ADMIN)
                .on(POST, "/api/leaders/import")
                .body(DataSize.ofMegabytes(4))
                .only(DISKOMINFO, ADMIN)
                .on(
                        POST,
                        "/api/leaders/{id}/accounts",
                        "/api/leaders/{id}/accounts/{platform}/{accountId}/verify",
                        "/api/leaders/{id}/accounts/{platform}/{accountId}/suspend",
                        "/api/leaders/{id}/accounts/{platform}/{accountId}/transfer",
                        "/api/leaders/{id}/end")
                .only(DISKOMINFO, ADMIN);
    }
}
