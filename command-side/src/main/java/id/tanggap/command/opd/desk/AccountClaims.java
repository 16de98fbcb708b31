package id.tanggap.command.opd.desk;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.opd.AccountName;
import id.tanggap.command.opd.account.Handle;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.opd.OpdId;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An account, by its id and by its handle, belongs to one OPD. The claim is part of the caller's transaction. */
@Component
public final class AccountClaims {

    private final JdbcClient jdbc;

    AccountClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The account is this OPD's from now on. Two who claim at the same moment: the second waits until the first has
     * committed, and is told.
     */
    public void claim(OpdId opd, OfficialAccount account) {
        release(opd, AccountName.of(account));
        if (!claimIfFree(opd, account)) {
            throw taken(account, owner(account, Handle.of(account).value()).orElse("?"));
        }
    }

    /** @return whether it was free */
    boolean claimIfFree(OpdId opd, OfficialAccount account) {
        return jdbc.sql("""
                        insert into opd_account_claim (platform, account_id, handle, opd)
                        values (:platform, :id, nullif(:handle, ''), :opd)
                        on conflict do nothing""")
                        .param("platform", account.platform().value())
                        .param("id", account.id())
                        .param("handle", Handle.of(account).value())
                        .param("opd", opd.value())
                        .update()
                == 1;
    }

    /** Another OPD may claim it. */
    void release(OpdId opd, AccountName account) {
        jdbc.sql("delete from opd_account_claim where platform = :platform and account_id = :id and opd = :opd")
                .param("platform", account.platform().value())
                .param("id", account.id())
                .param("opd", opd.value())
                .update();
    }

    private Optional<String> owner(OfficialAccount account, String handle) {
        return jdbc.sql("""
                        select opd from opd_account_claim
                        where platform = :platform and (account_id = :id or handle = :handle)
                        order by (account_id = :id) desc limit 1""")
                .param("platform", account.platform().value())
                .param("id", account.id())
                .param("handle", handle)
                .query(String.class)
                .optional();
    }

    private static Problem taken(OfficialAccount account, String owner) {
        String name = account.platform() + " " + account.id()
                + (account.handle() == null ? "" : " (@" + account.handle() + ")");
        return new Problem(
                        HttpStatus.CONFLICT,
                        "an-account-belongs-to-one-opd",
                        new Bilingual(
                                "Akun " + name + " sudah terdaftar pada OPD " + owner
                                        + ". Periksa id dan handle, atau tangguhkan dahulu akun itu di sana.",
                                "The account " + name + " belongs to the OPD " + owner
                                        + ". Check id and handle, or suspend the account there first."))
                .at("accounts");
    }
}
