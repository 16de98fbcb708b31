package id.tanggap.command.intake.handling;

import static id.tanggap.command.intake.post.WhyParked.Because.UNREGISTERED_ACCOUNT;
import static id.tanggap.command.intake.post.WhyParked.Because.UNVERIFIED_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import id.tanggap.command.intake.journal.Bell;
import id.tanggap.command.intake.journal.WaitingItems;
import id.tanggap.command.intake.post.WhyParked;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.leader.LeaderAccountTransferred;
import id.tanggap.events.leader.LeaderAccountVerified;
import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.opd.AccountSuspended;
import id.tanggap.events.opd.AccountVerified;
import id.tanggap.events.opd.HeadAccountVerified;
import id.tanggap.events.opd.HeadAppointed;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WhenAnAccountIsDecidedThenItsPostsGoOnTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final OpdId OFFICE = new OpdId("dinas-pu");
    private static final OfficialAccount ACCOUNT = new OfficialAccount(Channel.INSTAGRAM, "970", "dinaspu");
    private static final Actor DISKOMINFO = new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null);
    private static final WhyParked OF_THE_OFFICE = WhyParked.of(UNVERIFIED_ACCOUNT, "dinas-pu");
    private static final WhyParked OF_NO_OFFICE = WhyParked.of(UNREGISTERED_ACCOUNT);

    private final WaitingItems items = mock(WaitingItems.class);
    private final Bell bell = new Bell();
    private final WhenAnAccountIsDecidedThenItsPostsGoOn reaction =
            new WhenAnAccountIsDecidedThenItsPostsGoOn(items, bell, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whatWaitedForAVerificationOrForARegistrationGoesOn() {
        reaction.on(new AccountVerified(OFFICE, ACCOUNT, DISKOMINFO, NOW));

        verify(items).unpark(OF_THE_OFFICE, NOW);
        verify(items).unpark(OF_NO_OFFICE, NOW);
    }

    @Test
    void whatAnAccountPostedThatIsNobodysAnyMoreGoesOn() {
        reaction.on(new AccountSuspended(OFFICE, ACCOUNT, null, DISKOMINFO, NOW));

        verify(items).unpark(OF_THE_OFFICE, NOW);
        verify(items, never()).unpark(OF_NO_OFFICE, NOW);
    }

    @Test
    void whatTheAccountOfAHeadPostedGoesOnWithTheHead() {
        PersonId head = new PersonId("headaaaaaaaaaaaaaaaaaaa1");

        reaction.on(new HeadAccountVerified(OFFICE, head, ACCOUNT, DISKOMINFO, NOW));
        reaction.on(new HeadAppointed(
                OFFICE, head, "kepala-dinas-pu.2", new Sealed(head, "s1.x"), null, null, DAY, DISKOMINFO, NOW));

        verify(items, times(2)).unpark(OF_THE_OFFICE, NOW);
        verify(items).unpark(OF_NO_OFFICE, NOW);
    }

    @Test
    void whatTheAccountOfALeaderPostedGoesOn() {
        LeaderId mayor = new LeaderId("bupati");

        reaction.on(new LeaderAccountVerified(mayor, ACCOUNT, DISKOMINFO, NOW));
        reaction.on(new LeaderAccountTransferred(mayor, ACCOUNT, new LeaderId("bupati-baru"), DISKOMINFO, NOW));

        verify(items, times(2)).unpark(WhyParked.of(UNVERIFIED_ACCOUNT, "bupati"), NOW);
        verify(items).unpark(OF_NO_OFFICE, NOW);
    }

    @Test
    void somebodyIsWokenIfSomethingGoesOn() {
        when(items.unpark(any(WhyParked.class), any())).thenReturn(2);

        reaction.on(new AccountSuspended(OFFICE, ACCOUNT, null, DISKOMINFO, NOW));

        assertThat(bell.heard()).isEqualTo(1);
    }

    @Test
    void nobodyIsWokenForNothing() {
        reaction.on(new AccountVerified(OFFICE, ACCOUNT, DISKOMINFO, NOW));

        assertThat(bell.heard()).isZero();
    }
}
