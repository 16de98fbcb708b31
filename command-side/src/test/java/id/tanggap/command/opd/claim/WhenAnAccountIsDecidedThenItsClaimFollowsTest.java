package id.tanggap.command.opd.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.account.Speaker;
import id.tanggap.command.living.LivingComplaints;
import id.tanggap.command.opd.Description;
import id.tanggap.command.opd.OpdState;
import id.tanggap.command.opd.account.ReportAccount;
import id.tanggap.command.opd.account.SuspendAccount;
import id.tanggap.command.opd.account.VerifyAccount;
import id.tanggap.command.opd.directory.AccountsInEvents;
import id.tanggap.command.opd.registration.RegisterOpd;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.opd.AccountVerified;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.opd.OpdKind;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhenAnAccountIsDecidedThenItsClaimFollowsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T05:00:00Z");
    private static final OpdId PUBLIC_WORKS = new OpdId("dinas-pu");
    private static final Speaker OFFICE = new Speaker.Office(PUBLIC_WORKS);
    private static final OfficialAccount ACCOUNT = new OfficialAccount(Channel.INSTAGRAM, "1784", "dinaspu");
    private static final AccountName NAME = AccountName.of(ACCOUNT);
    private static final Actor DISKOMINFO = new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null);
    private static final Actor HEAD = new Actor(Actor.Kind.OPD, "kepala-dinas-pu", PUBLIC_WORKS);

    private final LivingComplaints life = new LivingComplaints(NOW)
            .serves(OpdState.KIND, RegisterOpd.class, ReportAccount.class, VerifyAccount.class, SuspendAccount.class);
    private final AccountClaims claims = mock();

    @BeforeEach
    void anAccountThatItsHeadReported() {
        life.reacts(new WhenAnAccountIsDecidedThenItsClaimFollows(claims, new AccountsInEvents(life.store())));
        life.wish(new RegisterOpd(
                PUBLIC_WORKS, new Description("Dinas Pekerjaan Umum", OpdKind.DINAS, null), DISKOMINFO, NOW));
        life.wish(new ReportAccount(PUBLIC_WORKS, ACCOUNT, HEAD, NOW));
        verifyNoInteractions(claims);
    }

    @Test
    void whatIsVerifiedIsTheGovernments() {
        life.wish(verified());

        verify(claims).verify(OFFICE, ACCOUNT);
        verifyNoMoreInteractions(claims);
    }

    @Test
    void whatIsSuspendedIsFree() {
        life.wish(suspended());

        verify(claims).release(OFFICE, NAME);
        verifyNoMoreInteractions(claims);
    }

    @Test
    void toldTwiceItDoesTheSameTwice() {
        life.wish(verified());
        List<Object> before = life.payloads(PUBLIC_WORKS);

        life.tellAllAgain();

        verify(claims, times(2)).verify(OFFICE, ACCOUNT);
        verifyNoMoreInteractions(claims);
        assertThat(life.payloads(PUBLIC_WORKS)).isEqualTo(before);
    }

    @Test
    void toldLateItGoesByWhatIsSoByNow() {
        life.grant(verified());
        life.grant(suspended());

        life.everybodyReacts();

        verify(claims, never()).verify(any(), any());
        verify(claims, times(2)).release(OFFICE, NAME);
    }

    @Test
    void whatIsReportedAnewByNowOnlyWaitsForThoseWhoDecideByIt() {
        life.grant(suspended());
        life.grant(new ReportAccount(PUBLIC_WORKS, ACCOUNT, HEAD, NOW));

        life.everybodyReacts();

        verify(claims).hold(OFFICE, NAME);
        verifyNoMoreInteractions(claims);
    }

    @Test
    void toldOfWhatNobodyReportedItDoesNothing() {
        life.tell(new AccountVerified(new OpdId("dinas-lain"), ACCOUNT, DISKOMINFO, NOW));

        verifyNoInteractions(claims);
    }

    private static VerifyAccount verified() {
        return new VerifyAccount(PUBLIC_WORKS, NAME, DISKOMINFO, NOW);
    }

    private static SuspendAccount suspended() {
        return new SuspendAccount(
                PUBLIC_WORKS, NAME, new Sealed(new PersonId("citizenaaaaaaaaaaaaaaa1"), "sealed"), HEAD, NOW);
    }
}
