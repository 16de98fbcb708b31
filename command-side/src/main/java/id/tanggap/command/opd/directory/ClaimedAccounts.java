package id.tanggap.command.opd.directory;

import id.tanggap.command.opd.AccountName;
import id.tanggap.command.opd.account.Handle;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.opd.OpdId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The accounts that OPD have reported as their own and that are not suspended. It knows an account as soon as its report or
 * its verification was answered, ahead of the directory; whom a complaint goes to is the directory's to say.
 */
@Component
public class ClaimedAccounts {

    private final JdbcClient jdbc;
    private final AccountsInEvents events;

    ClaimedAccounts(JdbcClient jdbc, AccountsInEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * An account and whose it is.
     *
     * @param verified whether Diskominfo made sure that it is; until then it is one OPD's word
     */
    public record Claim(OfficialAccount account, OpdId opd, boolean verified) {}

    /**
     * By the platform's id if one has it, else by the handle, in whatever case; a verified one rather than another. One that
     * is not verified stays so until the end of the caller's transaction: who verifies or suspends it waits for that, and
     * finds what the caller put aside until then.
     */
    public Optional<Claim> find(Channel platform, @Nullable String id, @Nullable String handle) {
        Optional<Claim> seen = look(platform, id, handle, "");
        while (seen.isPresent() && !seen.get().verified()) {
            Optional<Claim> held = look(platform, id, handle, " for share");
            if (held.isPresent()) {
                return held;
            }
            seen = look(platform, id, handle, "");
        }
        return seen;
    }

    private Optional<Claim> look(Channel platform, @Nullable String id, @Nullable String handle, String lock) {
        String known = id == null ? "" : id;
        String called = Handle.of(handle).value();
        return jdbc.sql("""
                        select *, verified and (account_id = :id or verified_handle = :handle) as ours
                        from opd_account_claim
                        where platform = :platform
                          and (account_id = :id or handle = :handle or verified_handle = :handle)
                        order by coalesce(verified and (account_id = :id or verified_handle = :handle), false) desc,
                                 (account_id = :id) desc
                        limit 1""" + lock)
                .param("platform", platform.value())
                .param("id", known)
                .param("handle", called)
                .query((row, _) -> claim(platform, row))
                .optional();
    }

    private Claim claim(Channel platform, ResultSet row) throws SQLException {
        OpdId opd = new OpdId(row.getString("opd"));
        String id = row.getString("account_id");
        if (row.getObject("verified") == null) {
            return asTheEventsTell(opd, new AccountName(platform, id), row.getString("handle"));
        }
        boolean verified = row.getBoolean("ours");
        String handle = row.getString(verified ? "verified_handle" : "handle");
        return new Claim(new OfficialAccount(platform, id, handle), opd, verified);
    }

    private Claim asTheEventsTell(OpdId opd, AccountName name, @Nullable String handle) {
        boolean verified = events.isVerified(opd, name);
        jdbc.sql("""
                        update opd_account_claim
                        set verified = :verified, verified_handle = case when :verified then handle end
                        where platform = :platform and account_id = :id and opd = :opd and verified is null""")
                .param("verified", verified)
                .param("platform", name.platform().value())
                .param("id", name.id())
                .param("opd", opd.value())
                .update();
        return new Claim(new OfficialAccount(name.platform(), name.id(), handle), opd, verified);
    }
}
