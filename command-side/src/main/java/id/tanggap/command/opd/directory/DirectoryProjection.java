package id.tanggap.command.opd.directory;

import id.tanggap.command.account.Handle;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.opd.AccountReported;
import id.tanggap.events.opd.AccountSuspended;
import id.tanggap.events.opd.AccountVerified;
import id.tanggap.events.opd.DelegateDismissed;
import id.tanggap.events.opd.DelegateNamed;
import id.tanggap.events.opd.HeadAccountReported;
import id.tanggap.events.opd.HeadAccountSuspended;
import id.tanggap.events.opd.HeadAccountVerified;
import id.tanggap.events.opd.HeadAppointed;
import id.tanggap.events.opd.JurisdictionSet;
import id.tanggap.events.opd.OpdDescribed;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.opd.OpdRegistered;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the directory, ahead of the reactions of its group. An account is in it from its verification to its
 * suspension; what is merely reported changes nothing. An event whose number the OPD has passed is known already.
 */
@Component
@Order(1)
@ProcessingGroup("routing")
class DirectoryProjection {

    private final JdbcClient jdbc;

    DirectoryProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(OpdEvent event, @SequenceNumber long sequence) {
        if (isNew(event.opd(), sequence)) {
            follow(event);
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate directory_opd, directory_account, directory_category, directory_area")
                .update();
    }

    private boolean isNew(OpdId opd, long sequence) {
        return jdbc.sql("""
                        insert into directory_opd (opd, name, sequence) values (:opd, '', :sequence)
                        on conflict (opd) do update set sequence = excluded.sequence
                        where directory_opd.sequence < excluded.sequence""")
                        .param("opd", opd.value())
                        .param("sequence", sequence)
                        .update()
                == 1;
    }

    private void follow(OpdEvent event) {
        switch (event) {
            case OpdRegistered e -> set(e.opd(), "name", e.name());
            case OpdDescribed e -> set(e.opd(), "name", e.name());
            case HeadAppointed e -> appointed(e);
            case HeadAccountVerified e -> enter(e.opd(), e.account(), true);
            case HeadAccountSuspended e -> leave(e.opd(), e.account());
            case AccountVerified e -> enter(e.opd(), e.account(), false);
            case AccountSuspended e -> leave(e.opd(), e.account());
            case JurisdictionSet e -> answersFor(e);
            case AccountReported _, HeadAccountReported _, DelegateNamed _, DelegateDismissed _ -> {}
        }
    }

    private void set(OpdId opd, String column, String value) {
        jdbc.sql("update directory_opd set " + column + " = :value where opd = :opd")
                .param("opd", opd.value())
                .param("value", value)
                .update();
    }

    /** Under another account to sign in with it is another head, to whom the accounts of the one before are not known. */
    private void appointed(HeadAppointed event) {
        jdbc.sql("""
                        delete from directory_account account using directory_opd office
                        where account.opd = office.opd and of_head and office.opd = :opd
                          and office.head is distinct from :head""")
                .param("opd", event.opd().value())
                .param("head", event.user())
                .update();
        set(event.opd(), "head", event.user());
    }

    private void enter(OpdId opd, OfficialAccount account, boolean ofHead) {
        leave(opd, account);
        jdbc.sql("insert into directory_account (platform, account_id, handle, opd, of_head)"
                        + " values (:platform, :id, :handle, :opd, :ofHead)")
                .param("ofHead", ofHead)
                .param("platform", account.platform().value())
                .param("id", account.id())
                .param("handle", handle(account))
                .param("opd", opd.value())
                .update();
    }

    private static @Nullable String handle(OfficialAccount account) {
        String value = Handle.of(account).value();
        return value.isEmpty() ? null : value;
    }

    private void leave(OpdId opd, OfficialAccount account) {
        jdbc.sql("delete from directory_account where platform = :platform and account_id = :id and opd = :opd")
                .param("platform", account.platform().value())
                .param("id", account.id())
                .param("opd", opd.value())
                .update();
    }

    private void answersFor(JurisdictionSet event) {
        String opd = event.opd().value();
        jdbc.sql("delete from directory_category where opd = :opd")
                .param("opd", opd)
                .update();
        jdbc.sql("delete from directory_area where opd = :opd")
                .param("opd", opd)
                .update();
        event.categories()
                .forEach(category -> jdbc.sql("insert into directory_category (opd, category) values (:opd, :category)")
                        .param("opd", opd)
                        .param("category", category.value())
                        .update());
        event.areas()
                .forEach(area -> jdbc.sql("insert into directory_area (opd, area) values (:opd, :area)")
                        .param("opd", opd)
                        .param("area", area.value())
                        .update());
    }
}
