package id.tanggap.command.opd.claim;

import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.account.Speaker;
import id.tanggap.command.living.LivingComplaints;
import id.tanggap.command.opd.directory.AccountsInEvents;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.opd.AccountReported;
import id.tanggap.events.opd.AccountSuspended;
import id.tanggap.events.opd.AccountVerified;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class WhenAnAccountIsReportedThenClaimItTest {

    private static final Instant NOW = Instant.parse("2026-03-02T05:00:00Z");
    private static final OpdId PUBLIC_WORKS = new OpdId("dinas-pu");
    private static final Speaker OFFICE = new Speaker.Office(PUBLIC_WORKS);
    private static final OfficialAccount ACCOUNT = new OfficialAccount(Channel.INSTAGRAM, "1784", "dinaspu");
    private static final Actor DISKOMINFO = new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null);
    private static final AccountReported REPORTED = new AccountReported(PUBLIC_WORKS, ACCOUNT, DISKOMINFO, NOW);
    private static final AccountVerified VERIFIED = new AccountVerified(PUBLIC_WORKS, ACCOUNT, DISKOMINFO, NOW);
    private static final AccountSuspended SUSPENDED =
            new AccountSuspended(PUBLIC_WORKS, ACCOUNT, null, DISKOMINFO, NOW);

    private final LivingComplaints life = new LivingComplaints(NOW);
    private final AccountClaims claims = mock();

    @BeforeEach
    void claimsThatMayHaveBeenLost() {
        when(claims.claimIfFree(OFFICE, ACCOUNT)).thenReturn(true);
        life.reacts(new WhenAnAccountIsReportedThenClaimIt(claims, new AccountsInEvents(life.store())));
    }

    @Test
    void theRowsFollowTheEventsOneAfterTheOther() {
        life.tell(REPORTED);
        life.tell(VERIFIED);
        life.tell(SUSPENDED);

        InOrder order = inOrder(claims);
        order.verify(claims).claimIfFree(OFFICE, ACCOUNT);
        order.verify(claims).verify(OFFICE, ACCOUNT);
        order.verify(claims).release(OFFICE, AccountName.of(ACCOUNT));
        verifyNoMoreInteractions(claims);
    }

    @Test
    void whatSomebodyHasByNowStaysTheirs() {
        when(claims.claimIfFree(OFFICE, ACCOUNT)).thenReturn(false);

        life.tell(REPORTED);
        life.tell(REPORTED);

        verify(claims, times(2)).claimIfFree(OFFICE, ACCOUNT);
        verifyNoMoreInteractions(claims);
    }

    @Test
    void whatIsVerifiedBeforeItsReportWasHeardOfIsOnlyMarked() {
        life.tell(VERIFIED);

        verify(claims).verify(OFFICE, ACCOUNT);
        verifyNoMoreInteractions(claims);
    }
}
