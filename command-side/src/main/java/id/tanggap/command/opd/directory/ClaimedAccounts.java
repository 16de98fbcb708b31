package id.tanggap.command.opd.directory;

import id.tanggap.command.opd.account.Handle;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.opd.OpdId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The accounts that OPD have reported as their own and that are not suspended, verified or not. It knows an account as
 * soon as its report was answered, ahead of the directory; whom a complaint goes to is the directory's to say.
 */
@Component
public class ClaimedAccounts {

    private final JdbcClient jdbc;

    ClaimedAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account and whose it is. */
    public record Claim(OfficialAccount account, OpdId opd) {}

    /** By the platform's id if one has it, else by the handle, in whatever case. */
    public Optional<Claim> find(Channel platform, @Nullable String id, @Nullable String handle) {
        return jdbc.sql("""
                        select * from opd_account_claim
                        where platform = :platform and (account_id = :id or handle = :handle)
                        order by (account_id = :id) desc limit 1""")
                .param("platform", platform.value())
                .param("id", id == null ? "" : id)
                .param("handle", Handle.of(handle).value())
                .query((row, _) -> new Claim(
                        new OfficialAccount(platform, row.getString("account_id"), row.getString("handle")),
                        new OpdId(row.getString("opd"))))
                .optional();
    }
}
