package id.tanggap.command.opd.registry;

import static id.tanggap.access.account.Role.ADMIN;
import static id.tanggap.access.account.Role.DISKOMINFO;
import static id.tanggap.access.account.Role.MAYOR;
import static id.tanggap.access.account.Role.OPD_HEAD;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;

import id.tanggap.access.rule.AccessRules;
import id.tanggap.command.decision.Decisions;
import id.tanggap.command.opd.OpdState;
import id.tanggap.command.opd.account.ReportAccount;
import id.tanggap.command.opd.account.ReportHeadAccount;
import id.tanggap.command.opd.account.SuspendAccount;
import id.tanggap.command.opd.account.SuspendHeadAccount;
import id.tanggap.command.opd.account.VerifyAccount;
import id.tanggap.command.opd.account.VerifyHeadAccount;
import id.tanggap.command.opd.leadership.AppointHead;
import id.tanggap.command.opd.leadership.DismissDelegate;
import id.tanggap.command.opd.leadership.NameDelegate;
import id.tanggap.command.opd.registration.DescribeOpd;
import id.tanggap.command.opd.registration.RegisterOpd;
import id.tanggap.command.opd.registration.SetJurisdiction;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.schema.SchemaMigration;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** The register's tables, its commands, and who may do what. */
@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

    @Bean
    static SchemaMigration registerSchema() {
        return new SchemaMigration("classpath:db/register", "flyway_register");
    }

    @Bean
    Decisions<OpdState, OpdEvent> opdDecisions(CommandBus commands, EventStore events) {
        return Decisions.of(OpdState.KIND, commands, events)
                .serve(
                        RegisterOpd.class,
                        DescribeOpd.class,
                        SetJurisdiction.class,
                        AppointHead.class,
                        NameDelegate.class,
                        DismissDelegate.class,
                        ReportAccount.class,
                        VerifyAccount.class,
                        SuspendAccount.class,
                        ReportHeadAccount.class,
                        VerifyHeadAccount.class,
                        SuspendHeadAccount.class);
    }

    @Bean
    AccessRules registerAccess() {
        return rules -> rules.on(POST, "/api/opds")
                .only(DISKOMINFO, ADMIN)
                .on(POST, "/api/opds/import")
                .body(DataSize.ofMegabytes(4))
                .only(DISKOMINFO, ADMIN)
                .on(POST, "/api/opds/{id}/head")
                .only(DISKOMINFO, ADMIN, MAYOR)
                .on(POST, "/api/opds/{id}/head/credentials")
                .only(ADMIN)
                .on(POST, "/api/opds/{id}/delegates")
                .only(OPD_HEAD, DISKOMINFO, ADMIN)
                .on(DELETE, "/api/opds/{id}/delegates/{user}")
                .only(OPD_HEAD, DISKOMINFO, ADMIN)
                .on(POST, "/api/opds/{id}/accounts", "/api/opds/{id}/accounts/{platform}/{accountId}/suspend")
                .only(OPD_HEAD, DISKOMINFO, ADMIN)
                .on(POST, "/api/opds/{id}/head/accounts", "/api/opds/{id}/head/accounts/{platform}/{accountId}/suspend")
                .only(OPD_HEAD, DISKOMINFO, ADMIN)
                .on(
                        POST,
                        "/api/opds/{id}/accounts/{platform}/{accountId}/verify",
                        "/api/opds/{id}/head/accounts/{platform}/{accountId}/verify")
                .only(DISKOMINFO, ADMIN);
    }
}
