package id.tanggap.command.opd.account;

import static id.tanggap.command.opd.GivenOpd.DISKOMINFO;
import static id.tanggap.command.opd.GivenOpd.NOW;
import static id.tanggap.command.opd.GivenOpd.OWN_HEAD;
import static id.tanggap.command.opd.GivenOpd.PU;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.opd.GivenOpd;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.opd.AccountReported;
import id.tanggap.events.opd.AccountSuspended;
import id.tanggap.events.opd.AccountVerified;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Sealed TAKEN_OVER = new Sealed(new PersonId("holder00000000000001"), "s1.taken over");

    private static final OfficialAccount PAGE = new OfficialAccount(Channel.INSTAGRAM, "17841400", "dpupr.serang");

    @Test
    void whatTheOpdReportsAwaitsDiskominfo() {
        GivenOpd.registered().when(report(PAGE, OWN_HEAD)).happens(new AccountReported(PU, PAGE, OWN_HEAD, NOW));
    }

    @Test
    void whatDiskominfoReportsIsVerifiedWithThat() {
        GivenOpd.registered()
                .when(report(PAGE, DISKOMINFO))
                .happens(
                        new AccountReported(PU, PAGE, DISKOMINFO, NOW), new AccountVerified(PU, PAGE, DISKOMINFO, NOW));
    }

    @Test
    void theSameReportAgainChangesNothing() {
        GivenOpd.registered()
                .and(report(PAGE, DISKOMINFO))
                .when(report(PAGE, DISKOMINFO))
                .nothingHappens();
        GivenOpd.registered()
                .and(report(PAGE, OWN_HEAD))
                .when(report(PAGE, OWN_HEAD))
                .nothingHappens();
        GivenOpd.registered()
                .and(report(PAGE, DISKOMINFO))
                .when(report(PAGE, OWN_HEAD))
                .nothingHappens();
    }

    @Test
    void aHandleInOtherLettersIsTheSameHandle() {
        var shouted = new OfficialAccount(Channel.INSTAGRAM, "17841400", "@DPUPR.Serang");
        GivenOpd.registered()
                .and(report(PAGE, DISKOMINFO))
                .when(report(shouted, DISKOMINFO))
                .nothingHappens();
    }

    @Test
    void anotherHandleIsLookedAtAgain() {
        var renamed = new OfficialAccount(Channel.INSTAGRAM, "17841400", "pupr.kabserang");
        GivenOpd.registered()
                .and(report(PAGE, DISKOMINFO))
                .when(report(renamed, OWN_HEAD))
                .happens(new AccountReported(PU, renamed, OWN_HEAD, NOW));
    }

    @Test
    void theWebFormAndTheCounterHaveNoAccounts() {
        GivenOpd.registered()
                .when(report(new OfficialAccount(Channel.WALK_IN, "1", null), DISKOMINFO))
                .isForbiddenBy("AnAccountIsOnAPlatform");
    }

    @Test
    void diskominfoVerifiesWhatWasReported() {
        GivenOpd.registered()
                .and(report(PAGE, OWN_HEAD))
                .when(verify())
                .happens(new AccountVerified(PU, PAGE, DISKOMINFO, NOW));
    }

    @Test
    void verifiedAgainChangesNothing() {
        GivenOpd.registered()
                .and(report(PAGE, OWN_HEAD), verify())
                .when(verify())
                .nothingHappens();
    }

    @Test
    void onlyAReportedAccountIsVerifiedOrSuspended() {
        GivenOpd.registered().when(verify()).isForbiddenBy("TheAccountWasReported");
        GivenOpd.registered().when(suspend()).isForbiddenBy("TheAccountWasReported");
    }

    @Test
    void anAccountIsSuspended() {
        GivenOpd.registered()
                .and(report(PAGE, DISKOMINFO))
                .when(suspend())
                .happens(new AccountSuspended(PU, PAGE, TAKEN_OVER, DISKOMINFO, NOW));
    }

    @Test
    void suspendedAgainChangesNothing() {
        GivenOpd.registered()
                .and(report(PAGE, DISKOMINFO), suspend())
                .when(suspend())
                .nothingHappens();
    }

    @Test
    void aSuspendedAccountComesBackByANewReport() {
        var suspended = GivenOpd.registered().and(report(PAGE, DISKOMINFO), suspend());
        suspended.when(verify()).isForbiddenBy("ASuspendedAccountIsReportedAnew");
        suspended
                .when(report(PAGE, DISKOMINFO))
                .happens(
                        new AccountReported(PU, PAGE, DISKOMINFO, NOW), new AccountVerified(PU, PAGE, DISKOMINFO, NOW));
    }

    private static ReportAccount report(OfficialAccount account, Actor by) {
        return new ReportAccount(PU, account, by, NOW);
    }

    private static VerifyAccount verify() {
        return new VerifyAccount(PU, AccountName.of(PAGE), DISKOMINFO, NOW);
    }

    private static SuspendAccount suspend() {
        return new SuspendAccount(PU, AccountName.of(PAGE), TAKEN_OVER, DISKOMINFO, NOW);
    }
}
