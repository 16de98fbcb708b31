package id.tanggap.query.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.tanggap.access.account.Account;
import id.tanggap.access.account.PasswordState;
import id.tanggap.access.account.Role;
import id.tanggap.access.account.StaffMember;
import id.tanggap.query.leader.Leader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleDirectoryTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private final Clock clock = mock();
    private final List<Leader> leaders = new ArrayList<>();
    private int asked;

    private final PeopleDirectory people = new PeopleDirectory(
            () -> {
                asked++;
                return List.copyOf(leaders);
            },
            () -> List.of(account("siti", "Siti Aminah"), account("budi", null)),
            clock);

    @BeforeEach
    void now() {
        when(clock.instant()).thenReturn(NOW);
    }

    @Test
    void aLeaderIsKnownByTheIdAndStaffByTheUserName() {
        leaders.add(leader("bupati", "Ratna"));
        assertThat(people.leader("bupati").map(Leader::name)).hasValue("Ratna");
        assertThat(people.leader("siti")).isEmpty();
        assertThat(people.staff("siti")).hasValue("Siti Aminah");
        assertThat(people.staff("budi")).isEmpty();
        assertThat(people.staff("bupati")).isEmpty();
    }

    @Test
    void theLinesOfOnePageAskOnceAndANewNameIsKnownAfterSeconds() {
        leaders.add(leader("bupati", "Ratna"));
        for (int line = 0; line < 50; line++) {
            people.leader("bupati");
        }
        assertThat(asked).isEqualTo(1);
        leaders.set(0, leader("bupati", "Ratna Widyaningrum"));
        when(clock.instant()).thenReturn(NOW.plusSeconds(4));
        assertThat(people.leader("bupati").map(Leader::name)).hasValue("Ratna Widyaningrum");
    }

    private static Leader leader(String id, String name) {
        return new Leader(id, name, "mayor", LocalDate.of(2025, 2, 20), null, List.of());
    }

    private static Account account(String user, String name) {
        return new Account(
                new StaffMember(user, Role.DISKOMINFO, null, name), NOW, null, null, PasswordState.CHOSEN, 0);
    }
}
