package id.tanggap.command.opd.account;

import static id.tanggap.command.opd.GivenOpd.DISKOMINFO;
import static id.tanggap.command.opd.GivenOpd.NOW;
import static id.tanggap.command.opd.GivenOpd.OWN_HEAD;
import static id.tanggap.command.opd.GivenOpd.PU;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.opd.GivenOpd;
import id.tanggap.command.opd.leadership.AppointHead;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.opd.HeadAccountReported;
import id.tanggap.events.opd.HeadAccountSuspended;
import id.tanggap.events.opd.HeadAccountVerified;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HeadAccountTest {

    private static final PersonId HEAD = new PersonId("headaaaaaaaaaaaaaaaaaaa1");
    private static final PersonId NEXT = new PersonId("headaaaaaaaaaaaaaaaaaaa2");
    private static final OfficialAccount OWN = new OfficialAccount(Channel.X, "601", "pak.kadis");
    private static final Sealed LOST = new Sealed(new PersonId("holder00000000000001"), "s1.lost");

    @Test
    void whatTheHeadReportsAwaitsDiskominfo() {
        headed().when(report(OWN_HEAD)).happens(new HeadAccountReported(PU, HEAD, OWN, OWN_HEAD, NOW));
        headed().and(report(OWN_HEAD)).when(verify()).happens(new HeadAccountVerified(PU, HEAD, OWN, DISKOMINFO, NOW));
    }

    @Test
    void whatDiskominfoReportsIsVerifiedWithThatAndOnlyOnce() {
        headed().when(report(DISKOMINFO))
                .happens(
                        new HeadAccountReported(PU, HEAD, OWN, DISKOMINFO, NOW),
                        new HeadAccountVerified(PU, HEAD, OWN, DISKOMINFO, NOW));
        headed().and(report(DISKOMINFO)).when(report(DISKOMINFO)).nothingHappens();
        headed().and(report(DISKOMINFO)).when(verify()).nothingHappens();
    }

    @Test
    void aSuspendedOneComesBackByANewReport() {
        GivenOpd suspended = headed().and(report(DISKOMINFO), suspend());
        suspended.when(suspend()).nothingHappens();
        suspended.when(verify()).isForbiddenBy("ASuspendedAccountIsReportedAnew");
        assertThat(suspended.when(report(DISKOMINFO)).events()).hasSize(2);
        headed().and(report(DISKOMINFO))
                .when(suspend())
                .happens(new HeadAccountSuspended(PU, HEAD, OWN, LOST, DISKOMINFO, NOW));
    }

    @Test
    void withoutAHeadThereIsNobodyWhoseAccountItWouldBe() {
        GivenOpd.registered().when(report(DISKOMINFO)).isForbiddenBy("AHeadIsInOffice");
    }

    @Test
    void theAccountsOfTheHeadBeforeAreTheirOwnAffair() {
        GivenOpd followed = headed().and(report(DISKOMINFO), appoint(NEXT, 2));
        assertThat(followed.state().staff().headAccounts().theirs()).isEmpty();
        followed.when(verify()).isForbiddenBy("TheAccountWasReported");
    }

    @Test
    void aDayOfOfficeThatWasPutRightLeavesTheAccounts() {
        assertThat(headed().and(report(DISKOMINFO), appoint(HEAD, 2))
                        .state()
                        .staff()
                        .headAccounts()
                        .verified(name()))
                .contains(OWN);
    }

    private static GivenOpd headed() {
        return GivenOpd.registered().and(appoint(HEAD, 1));
    }

    private static AppointHead appoint(PersonId head, int day) {
        return new AppointHead(
                PU, head, new Sealed(head, "s1.name"), null, null, LocalDate.of(2026, 1, day), DISKOMINFO, NOW);
    }

    private static ReportHeadAccount report(Actor by) {
        return new ReportHeadAccount(PU, OWN, by, NOW);
    }

    private static VerifyHeadAccount verify() {
        return new VerifyHeadAccount(PU, name(), DISKOMINFO, NOW);
    }

    private static SuspendHeadAccount suspend() {
        return new SuspendHeadAccount(PU, name(), LOST, DISKOMINFO, NOW);
    }

    private static AccountName name() {
        return AccountName.of(OWN);
    }
}
