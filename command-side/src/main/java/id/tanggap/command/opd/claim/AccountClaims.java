package id.tanggap.command.opd.claim;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.opd.AccountName;
import id.tanggap.command.opd.account.Handle;
import id.tanggap.command.opd.directory.AccountsInEvents;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.opd.OpdId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An account, by its id and by its handle, belongs to one OPD. The claim is part of the caller's transaction. */
@Component
public final class AccountClaims {

    private final JdbcClient jdbc;
    private final AccountsInEvents events;

    AccountClaims(JdbcClient jdbc, AccountsInEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * The account is this OPD's from now on. Two who claim at the same moment: the second waits until the first has
     * committed, and is told.
     */
    public void claim(OpdId opd, OfficialAccount account) {
        Optional<Handle> verified = released(opd, AccountName.of(account));
        if (!claimIfFree(opd, account)) {
            throw taken(account, owner(account, Handle.of(account).value()).orElse("?"));
        }
        // Under its new handle it is not looked at yet; under the old one it was.
        verified.ifPresent(handle -> verify(opd, AccountName.of(account), handle));
    }

    /** @return whether it was free */
    boolean claimIfFree(OpdId opd, OfficialAccount account) {
        return jdbc.sql("""
                        insert into opd_account_claim (platform, account_id, handle, opd, verified)
                        values (:platform, :id, nullif(:handle, ''), :opd, false)
                        on conflict do nothing""")
                        .param("platform", account.platform().value())
                        .param("id", account.id())
                        .param("handle", Handle.of(account).value())
                        .param("opd", opd.value())
                        .update()
                == 1;
    }

    /** From now on it is the government's, by its id and by the handle that it has. */
    public void verify(OpdId opd, OfficialAccount account) {
        verify(opd, AccountName.of(account), Handle.of(account));
    }

    private void verify(OpdId opd, AccountName account, Handle handle) {
        jdbc.sql("""
                        update opd_account_claim set verified = true, verified_handle = nullif(:handle, '')
                        where platform = :platform and account_id = :id and opd = :opd""")
                .param("handle", handle.value())
                .param("platform", account.platform().value())
                .param("id", account.id())
                .param("opd", opd.value())
                .update();
    }

    /**
     * Waits for those who are deciding about a post by what the claim says, and keeps others from it until the caller's
     * transaction ends: to be called ahead of the event, so that nobody waits for each other in a circle.
     */
    public void hold(OpdId opd, AccountName account) {
        jdbc.sql("""
                        select 1 from opd_account_claim
                        where platform = :platform and account_id = :id and opd = :opd for update""")
                .param("platform", account.platform().value())
                .param("id", account.id())
                .param("opd", opd.value())
                .query(Integer.class)
                .optional();
    }

    /** Another OPD may claim it. */
    public void release(OpdId opd, AccountName account) {
        released(opd, account);
    }

    /** @return the handle under which it was verified, if it was */
    private Optional<Handle> released(OpdId opd, AccountName account) {
        return jdbc.sql("""
                        delete from opd_account_claim where platform = :platform and account_id = :id and opd = :opd
                        returning verified, verified_handle, handle""")
                .param("platform", account.platform().value())
                .param("id", account.id())
                .param("opd", opd.value())
                .query((row, _) -> verified(opd, account, row))
                .optional()
                .flatMap(handle -> handle);
    }

    /** Of a claim of the version before the events tell whether it was. */
    private Optional<Handle> verified(OpdId opd, AccountName account, ResultSet row) throws SQLException {
        boolean unknown = row.getObject("verified") == null;
        boolean verified = unknown ? events.isVerified(opd, account) : row.getBoolean("verified");
        return verified
                ? Optional.of(Handle.of(row.getString(unknown ? "handle" : "verified_handle")))
                : Optional.empty();
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
