package id.tanggap.command.opd.claim;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.account.AccountName;
import id.tanggap.command.account.Handle;
import id.tanggap.command.account.Speaker;
import id.tanggap.command.opd.directory.AccountsInEvents;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An account, by its id and by its handle, belongs to one OPD, one head or one leader. The claim is part of the caller's
 * transaction.
 */
@Component
public final class AccountClaims {

    private final JdbcClient jdbc;
    private final AccountsInEvents events;

    AccountClaims(JdbcClient jdbc, AccountsInEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * The account is this speaker's from now on. Two who claim at the same moment: the second waits until the first has
     * committed, and is told.
     */
    public void claim(Speaker speaker, OfficialAccount account) {
        Optional<Handle> verified = released(speaker, AccountName.of(account));
        if (!claimIfFree(speaker, account)) {
            throw taken(account, holder(account));
        }
        // Under its new handle it is not looked at yet; under the old one it was.
        verified.ifPresent(handle -> verify(speaker, AccountName.of(account), handle));
    }

    /** @return whether it was free */
    public boolean claimIfFree(Speaker speaker, OfficialAccount account) {
        return jdbc.sql("""
                        insert into account_claim (platform, account_id, handle, holder, verified)
                        values (:platform, :id, nullif(:handle, ''), :holder, false)
                        on conflict do nothing""")
                        .param("platform", account.platform().value())
                        .param("id", account.id())
                        .param("handle", Handle.of(account).value())
                        .param("holder", speaker.holder())
                        .update()
                == 1;
    }

    /** From now on it is the government's, by its id and by the handle that it has. */
    public void verify(Speaker speaker, OfficialAccount account) {
        verify(speaker, AccountName.of(account), Handle.of(account));
    }

    private void verify(Speaker speaker, AccountName account, Handle handle) {
        jdbc.sql("""
                        update account_claim set verified = true, verified_handle = nullif(:handle, '')
                        where platform = :platform and account_id = :id and holder = :holder""")
                .param("handle", handle.value())
                .param("platform", account.platform().value())
                .param("id", account.id())
                .param("holder", speaker.holder())
                .update();
    }

    /**
     * Waits for those who are deciding about a post by what the claim says, and keeps others from it until the caller's
     * transaction ends: to be called ahead of the event, so that nobody waits for each other in a circle.
     */
    public void hold(Speaker speaker, AccountName account) {
        jdbc.sql("""
                        select 1 from account_claim
                        where platform = :platform and account_id = :id and holder = :holder for update""")
                .param("platform", account.platform().value())
                .param("id", account.id())
                .param("holder", speaker.holder())
                .query(Integer.class)
                .optional();
    }

    /** Another may claim it. */
    public void release(Speaker speaker, AccountName account) {
        released(speaker, account);
    }

    /** Others may claim all that this speaker has, but for these. */
    public void retain(Speaker speaker, Set<AccountName> accounts) {
        jdbc
                .sql(
                        "select platform, account_id from account_claim where holder = :holder order by platform, account_id")
                .param("holder", speaker.holder())
                .query((row, _) -> new AccountName(new Channel(row.getString("platform")), row.getString("account_id")))
                .list()
                .stream()
                .filter(account -> !accounts.contains(account))
                .forEach(account -> release(speaker, account));
    }

    /** @return the handle under which it was verified, if it was */
    private Optional<Handle> released(Speaker speaker, AccountName account) {
        return jdbc.sql("""
                        delete from account_claim
                        where platform = :platform and account_id = :id and holder = :holder
                        returning verified, verified_handle, handle""")
                .param("platform", account.platform().value())
                .param("id", account.id())
                .param("holder", speaker.holder())
                .query((row, _) -> verified(speaker, account, row))
                .optional()
                .flatMap(handle -> handle);
    }

    /** Of a claim from before this was noted here the events tell whether it was. */
    private Optional<Handle> verified(Speaker speaker, AccountName account, ResultSet row) throws SQLException {
        boolean unknown = row.getObject("verified") == null;
        boolean verified = unknown ? events.isVerified(speaker, account) : row.getBoolean("verified");
        return verified
                ? Optional.of(Handle.of(row.getString(unknown ? "handle" : "verified_handle")))
                : Optional.empty();
    }

    private Speaker.Words holder(OfficialAccount account) {
        return jdbc.sql("""
                        select holder from account_claim
                        where platform = :platform and (account_id = :id or handle = :handle)
                        order by (account_id = :id) desc limit 1""")
                .param("platform", account.platform().value())
                .param("id", account.id())
                .param("handle", Handle.of(account).value())
                .query(String.class)
                .optional()
                .map(Speaker.Words::of)
                .orElseGet(() -> new Speaker.Words("pihak lain", "somebody else"));
    }

    private static Problem taken(OfficialAccount account, Speaker.Words owner) {
        String name = account.platform() + " " + account.id()
                + (account.handle() == null ? "" : " (@" + account.handle() + ")");
        return new Problem(
                        HttpStatus.CONFLICT,
                        "an-account-belongs-to-one-opd",
                        new Bilingual(
                                "Akun " + name + " sudah terdaftar pada " + owner.indonesian()
                                        + ". Periksa id dan handle, atau tangguhkan dahulu akun itu di sana.",
                                "The account " + name + " belongs to " + owner.english()
                                        + ". Check id and handle, or suspend the account there first."))
                .at("accounts");
    }
}
