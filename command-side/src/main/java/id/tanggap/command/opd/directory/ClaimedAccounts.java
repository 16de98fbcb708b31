package id.tanggap.command.opd.directory;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.account.Handle;
import id.tanggap.command.account.Speaker;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.leader.LeaderOffice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The accounts that were reported as an OPD's, a head's or a leader's own and that are not suspended; a leader's as long as
 * the leader is in office. It knows an account as soon as its report or its verification was answered, ahead of the
 * directory; whom a complaint goes to is the directory's to say.
 */
@Component
public class ClaimedAccounts {

    /** Where in Indonesia a day begins first, and where it ends last. */
    private static final ZoneOffset WIT = ZoneOffset.ofHours(9);

    private static final ZoneOffset WIB = ZoneOffset.ofHours(7);

    private final JdbcClient jdbc;
    private final AccountsInEvents events;
    private final Clock clock;

    ClaimedAccounts(JdbcClient jdbc, AccountsInEvents events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An account and whose it is.
     *
     * @param verified whether Diskominfo made sure that it is; until then it is one's word
     */
    public record Claim(OfficialAccount account, Speaker speaker, boolean verified) {}

    /**
     * By the platform's id if one has it, else by the handle, in whatever case; a verified one rather than another. One that
     * is not verified stays so until the end of the caller's transaction: who verifies or suspends it waits for that, and
     * finds what the caller put aside until then.
     */
    public Optional<Claim> find(Channel platform, @Nullable String id, @Nullable String handle) {
        Optional<Claim> seen = look(platform, id, handle, "");
        while (seen.isPresent() && !seen.get().verified()) {
            Optional<Claim> held = look(platform, id, handle, " for share of claim");
            if (held.isPresent()) {
                return held;
            }
            seen = look(platform, id, handle, "");
        }
        return seen;
    }

    /** Whether it is somebody's by the register, of whoever is not in office yet, or no longer, as well. */
    public boolean isSomebodys(Channel platform, String id) {
        return jdbc.sql("select exists (select from account_claim where platform = :platform and account_id = :id)")
                .param("platform", platform.value())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** All that are certain to be the government's and speak for it now, in one order. */
    public List<OfficialAccount> ofTheGovernment() {
        Instant now = clock.instant();
        return jdbc.sql("""
                        select platform, account_id, coalesce(verified_handle, claim.handle) as handle
                        from account_claim claim left join leader on claim.holder = 'leader:' || leader.leader
                        where verified is not false
                          and (not starts_with(holder, 'leader:')
                               or since <= :begun and (until is null or until >= :notOver))
                        order by platform, account_id""")
                .param("begun", now.atOffset(WIT).toLocalDate())
                .param("notOver", now.atOffset(WIB).toLocalDate())
                .query((row, _) -> new OfficialAccount(
                        new Channel(row.getString("platform")), row.getString("account_id"), row.getString("handle")))
                .list();
    }

    private Optional<Claim> look(Channel platform, @Nullable String id, @Nullable String handle, String lock) {
        String known = id == null ? "" : id;
        String called = Handle.of(handle).value();
        Instant now = clock.instant();
        return jdbc.sql("""
                        select claim.*, leader.office,
                               verified and (account_id = :id or verified_handle = :handle) as ours
                        from account_claim claim left join leader on claim.holder = 'leader:' || leader.leader
                        where platform = :platform
                          and (account_id = :id or handle = :handle or verified_handle = :handle)
                          and (not starts_with(holder, 'leader:')
                               or since <= :begun and (until is null or until >= :notOver))
                        order by coalesce(verified and (account_id = :id or verified_handle = :handle), false) desc,
                                 (account_id = :id) desc
                        limit 1""" + lock)
                .param("platform", platform.value())
                .param("id", known)
                .param("handle", called)
                .param("begun", now.atOffset(WIT).toLocalDate())
                .param("notOver", now.atOffset(WIB).toLocalDate())
                .query((row, _) -> claim(platform, row))
                .optional();
    }

    private Claim claim(Channel platform, ResultSet row) throws SQLException {
        String office = row.getString("office");
        Speaker speaker = Speaker.of(row.getString("holder"), office == null ? null : LeaderOffice.valueOf(office));
        String id = row.getString("account_id");
        if (row.getObject("verified") == null) {
            return asTheEventsTell(speaker, new AccountName(platform, id), row.getString("handle"));
        }
        boolean verified = row.getBoolean("ours");
        String handle = row.getString(verified ? "verified_handle" : "handle");
        return new Claim(new OfficialAccount(platform, id, handle), speaker, verified);
    }

    private Claim asTheEventsTell(Speaker speaker, AccountName name, @Nullable String handle) {
        boolean verified = events.isVerified(speaker, name);
        jdbc.sql("""
                        update account_claim
                        set verified = :verified, verified_handle = case when :verified then handle end
                        where platform = :platform and account_id = :id and holder = :holder and verified is null""")
                .param("verified", verified)
                .param("platform", name.platform().value())
                .param("id", name.id())
                .param("holder", speaker.holder())
                .update();
        return new Claim(new OfficialAccount(name.platform(), name.id(), handle), speaker, verified);
    }
}
