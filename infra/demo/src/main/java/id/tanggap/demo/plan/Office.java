package id.tanggap.demo.plan;

import id.tanggap.command.opd.Description;
import id.tanggap.command.opd.Jurisdiction;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * An office of the invented regency.
 *
 * @param heads in their order
 */
public record Office(
        OpdId id,
        Description description,
        Jurisdiction jurisdiction,
        List<OfficialAccount> accounts,
        Temper temper,
        List<Head> heads) {

    /**
     * Somebody who heads it.
     *
     * @param days in office at the end of the year that is told
     */
    public record Head(String name, int days) {}

    Optional<OfficialAccount> on(Channel platform) {
        return accounts.stream()
                .filter(account -> account.platform().equals(platform))
                .findFirst();
    }

    /** The user of who was in office at that moment, as the register names the accounts of heads. */
    String headAt(Instant at, Instant end) {
        int ordinal = 1;
        for (int i = 1; i < heads.size(); i++) {
            if (!at.isBefore(end.minus(heads.get(i).days(), ChronoUnit.DAYS))) {
                ordinal = i + 1;
            }
        }
        return user(ordinal);
    }

    /** The user of the present head. */
    public String presentUser() {
        return user(heads.size());
    }

    private String user(int ordinal) {
        return "kepala-" + id.value() + (ordinal == 1 ? "" : "." + ordinal);
    }
}
