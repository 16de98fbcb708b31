package id.tanggap.command.account;

import id.tanggap.command.account.HeldAccount.Standing;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.OfficialAccount;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The accounts that somebody has, and those that somebody had. */
public record HeldAccounts(Map<AccountName, HeldAccount> byName) {

    public static final HeldAccounts NONE = new HeldAccounts(Map.of());

    public HeldAccounts {
        byName = Map.copyOf(byName);
    }

    /** The account under this name, if it was ever reported. */
    public Optional<HeldAccount> find(AccountName name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The account that is to be decided about.
     *
     * @throws id.tanggap.command.decision.RuleBroken when this speaker never reported it
     */
    public HeldAccount reported(Speaker speaker, AccountName name) {
        Rule.require(new TheAccountWasReported(speaker, this, name));
        return find(name).orElseThrow();
    }

    /**
     * The account that the speaker still has.
     *
     * @throws id.tanggap.command.decision.RuleBroken when it never was theirs, or is no longer
     */
    public HeldAccount theirs(Speaker speaker, AccountName name) {
        HeldAccount held = reported(speaker, name);
        Rule.require(new ASuspendedAccountIsReportedAnew(speaker, this, name));
        return held;
    }

    /** The account under this name, if somebody made sure of it. */
    public Optional<OfficialAccount> verified(AccountName name) {
        return find(name).filter(held -> held.is(Standing.VERIFIED)).map(HeldAccount::account);
    }

    /** Those that nobody else may have. */
    public Set<AccountName> theirs() {
        return byName.values().stream()
                .filter(HeldAccount::isTheirs)
                .map(held -> AccountName.of(held.account()))
                .collect(Collectors.toSet());
    }

    /** Whether it is nobody's news that they have it, under the handle that it has. */
    public boolean know(OfficialAccount account) {
        return asItIs(account).isPresent();
    }

    /** Whether somebody made sure of it, under the handle that it has. */
    public boolean areSureOf(OfficialAccount account) {
        return asItIs(account).filter(held -> held.is(Standing.VERIFIED)).isPresent();
    }

    private Optional<HeldAccount> asItIs(OfficialAccount account) {
        return find(AccountName.of(account))
                .filter(HeldAccount::isTheirs)
                .filter(held -> Handle.of(held.account()).equals(Handle.of(account)));
    }

    public HeldAccounts with(OfficialAccount account, Standing standing) {
        Map<AccountName, HeldAccount> next = new HashMap<>(byName);
        next.put(AccountName.of(account), new HeldAccount(account, standing));
        return new HeldAccounts(next);
    }
}
