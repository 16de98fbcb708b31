package id.tanggap.query.leader;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.leader.LeaderAccountReported;
import id.tanggap.events.leader.LeaderAccountTransferred;
import id.tanggap.events.leader.LeaderAccountVerified;
import id.tanggap.events.leader.LeaderEvent;
import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.leader.LeaderOffice;
import id.tanggap.events.leader.LeaderOfficeEnded;
import id.tanggap.events.leader.LeaderRegistered;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeaderTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final LeaderId MAYOR = new LeaderId("bupati");
    private static final PersonId PERSON = new PersonId("leaderaaaaaaaaaaaaaaaaa1");
    private static final LocalDate SINCE = LocalDate.of(2025, 2, 20);
    private static final LocalDate UNTIL = LocalDate.of(2030, 2, 19);
    private static final Actor BY = new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null);
    private static final OfficialAccount OWN = new OfficialAccount(Channel.INSTAGRAM, "777", "bupati");

    @Test
    void aLeaderHasTheAccountsThatWereReportedAndIsInOfficeUntilTheEnd() {
        Leader leader = told(
                registered(SINCE),
                new LeaderAccountReported(MAYOR, OWN, BY, NOW),
                new LeaderAccountVerified(MAYOR, OWN, BY, NOW),
                new LeaderOfficeEnded(MAYOR, UNTIL, BY, NOW));

        assertThat(leader)
                .isEqualTo(new Leader(
                        "bupati",
                        "Ibu Bupati",
                        "mayor",
                        SINCE,
                        UNTIL,
                        List.of(new Leader.Account("instagram", "777", "bupati", "verified", NOW, null))));
    }

    @Test
    void whatWasHandedOnSaysToWhom() {
        Leader leader = told(
                registered(SINCE),
                new LeaderAccountReported(MAYOR, OWN, BY, NOW),
                new LeaderAccountTransferred(MAYOR, OWN, new LeaderId("bupati-baru"), BY, NOW));

        assertThat(leader.accounts()).singleElement().satisfies(account -> {
            assertThat(account.to()).isEqualTo("bupati-baru");
            assertThat(account.isTheirs()).isFalse();
        });
    }

    @Test
    void onlyATermThatBeginsAfterTheEndBeginsAnew() {
        LeaderOfficeEnded end = new LeaderOfficeEnded(MAYOR, UNTIL, BY, NOW);
        assertThat(told(registered(SINCE), end, registered(SINCE.plusDays(1))).until())
                .isEqualTo(UNTIL);
        assertThat(told(registered(SINCE), end, registered(UNTIL.plusDays(1))).until())
                .isNull();
    }

    private static LeaderRegistered registered(LocalDate since) {
        return new LeaderRegistered(
                MAYOR, PERSON, new Sealed(PERSON, "Ibu Bupati"), LeaderOffice.MAYOR, since, BY, NOW);
    }

    private static Leader told(LeaderEvent... events) {
        @Nullable Leader leader = null;
        for (LeaderEvent event : events) {
            leader = Leader.after(leader, event, text -> text.ciphertext());
        }
        return Objects.requireNonNull(leader);
    }
}
