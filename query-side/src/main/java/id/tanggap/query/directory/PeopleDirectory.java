package id.tanggap.query.directory;

import id.tanggap.access.account.Account;
import id.tanggap.query.leader.Leader;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What leaders and staff are called, from the register of leaders and the accounts. A name may be a few seconds old. Staff
 * alone are told: the public learns no name from here.
 */
public final class PeopleDirectory {

    private final Recent<Map<String, Leader>> leaders;
    private final Recent<Map<String, String>> staff;

    public PeopleDirectory(Supplier<List<Leader>> leaders, Supplier<List<Account>> accounts, Clock clock) {
        this.leaders = new Recent<>(() -> byId(leaders.get()), clock);
        this.staff = new Recent<>(() -> named(accounts.get()), clock);
    }

    /** The leader of the register with this id, in office or not. */
    public Optional<Leader> leader(String id) {
        return Optional.ofNullable(leaders.get().get(id));
    }

    /** What the account of this name is called, open or closed; empty where nobody said. */
    public Optional<String> staff(String user) {
        return Optional.ofNullable(staff.get().get(user));
    }

    private static Map<String, Leader> byId(List<Leader> register) {
        Map<String, Leader> byId = new HashMap<>();
        register.forEach(leader -> byId.put(leader.id(), leader));
        return byId;
    }

    private static Map<String, String> named(List<Account> accounts) {
        Map<String, String> named = new HashMap<>();
        accounts.stream()
                .map(Account::member)
                .filter(member -> member.displayName() != null)
                .forEach(member -> named.put(member.user(), member.displayName()));
        return named;
    }
}
