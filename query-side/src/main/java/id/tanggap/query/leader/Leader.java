package id.tanggap.query.leader;

import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.leader.LeaderAccountReported;
import id.tanggap.events.leader.LeaderAccountSuspended;
import id.tanggap.events.leader.LeaderAccountTransferred;
import id.tanggap.events.leader.LeaderAccountVerified;
import id.tanggap.events.leader.LeaderEvent;
import id.tanggap.events.leader.LeaderOfficeEnded;
import id.tanggap.events.leader.LeaderRegistered;
import id.tanggap.query.unsealing.Unsealing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One leader of the register.
 *
 * @param name null once the person was erased
 * @param office {@code mayor}, {@code deputy} or {@code sekda}
 * @param since the first day of office
 * @param until the last one; null as long as nobody has said when it ends
 */
public record Leader(
        String id,
        @Nullable String name,
        String office,
        LocalDate since,
        @Nullable LocalDate until,
        List<Account> accounts) {

    /**
     * @param state {@code reported}, {@code verified}, {@code suspended} or {@code transferred}
     * @param since it is so
     * @param to the leader who has it by now
     */
    public record Account(
            String platform,
            String id,
            @Nullable String handle,
            String state,
            Instant since,
            @Nullable String to) {

        /** Whether it may speak for the leader, now or once it is verified. */
        public boolean isTheirs() {
            return state.equals("reported") || state.equals("verified");
        }
    }

    static @Nullable Leader after(@Nullable Leader leader, LeaderEvent event, Unsealing texts) {
        if (event instanceof LeaderRegistered e) {
            return registered(leader, e, texts);
        }
        return leader == null ? null : leader.after(event);
    }

    private static Leader registered(@Nullable Leader before, LeaderRegistered e, Unsealing texts) {
        @Nullable LocalDate end = before == null ? null : before.until();
        return new Leader(
                e.leader().value(),
                texts.open(e.name()),
                e.office().name().toLowerCase(Locale.ROOT),
                e.since(),
                end == null || e.since().isAfter(end) ? null : end,
                before == null ? List.of() : before.accounts());
    }

    private Leader after(LeaderEvent event) {
        return switch (event) {
            case LeaderRegistered _ -> this;
            case LeaderOfficeEnded e -> new Leader(id, name, office, since, e.until(), accounts);
            case LeaderAccountReported e -> knowing(e.account(), "reported", e.at(), null);
            case LeaderAccountVerified e -> knowing(e.account(), "verified", e.at(), null);
            case LeaderAccountSuspended e -> knowing(e.account(), "suspended", e.at(), null);
            case LeaderAccountTransferred e -> knowing(e.account(), "transferred", e.at(), e.to().value());
        };
    }

    private Leader knowing(OfficialAccount account, String state, Instant at, @Nullable String to) {
        String platform = account.platform().word();
        Stream<Account> others = accounts.stream()
                .filter(one -> !one.platform().equals(platform) || !one.id().equals(account.id()));
        Account known = new Account(platform, account.id(), account.handle(), state, at, to);
        return new Leader(
                id,
                name,
                office,
                since,
                until,
                Stream.concat(others, Stream.of(known)).toList());
    }
}
