package id.tanggap.command.opd.leadership;

import static id.tanggap.command.opd.GivenOpd.DISKOMINFO;
import static id.tanggap.command.opd.GivenOpd.NOW;
import static id.tanggap.command.opd.GivenOpd.OWN_HEAD;
import static id.tanggap.command.opd.GivenOpd.PU;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.opd.GivenOpd;
import id.tanggap.command.opd.Head;
import id.tanggap.events.opd.DelegateDismissed;
import id.tanggap.events.opd.DelegateNamed;
import id.tanggap.events.opd.HeadAppointed;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LeadershipTest {

    private static final PersonId FIRST = new PersonId("aaaaaaaaaaaaaaaaaaaa");
    private static final PersonId SECOND = new PersonId("bbbbbbbbbbbbbbbbbbbb");
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 6);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

    @Test
    void theFirstHeadGetsTheAccountOfTheOffice() {
        GivenOpd.registered()
                .when(appoint(FIRST, JANUARY))
                .happens(new HeadAppointed(
                        PU, FIRST, "kepala-dinas-pu", name(FIRST), null, null, JANUARY, DISKOMINFO, NOW));
    }

    @Test
    void theNextHeadGetsAnotherAccount() {
        GivenOpd.registered()
                .and(appoint(FIRST, JANUARY))
                .when(appoint(SECOND, MARCH))
                .happens(new HeadAppointed(
                        PU, SECOND, "kepala-dinas-pu.2", name(SECOND), null, null, MARCH, DISKOMINFO, NOW));
    }

    @Test
    void theHeadsBeforeAreRemembered() {
        var opd = GivenOpd.registered()
                .and(appoint(FIRST, JANUARY), appoint(SECOND, MARCH))
                .state();
        assertThat(opd.staff().heads()).extracting(Head::person).containsExactly(FIRST, SECOND);
        assertThat(opd.staff().head()).map(Head::user).contains("kepala-dinas-pu.2");
    }

    @Test
    void whoComesBackIntoOfficeGetsANewAccount() {
        assertThat(GivenOpd.registered()
                        .and(appoint(FIRST, JANUARY), appoint(SECOND, MARCH), appoint(FIRST, MARCH))
                        .state()
                        .staff()
                        .head())
                .map(Head::user)
                .contains("kepala-dinas-pu.3");
    }

    @Test
    void theSameAppointmentAgainChangesNothing() {
        GivenOpd.registered()
                .and(appoint(FIRST, JANUARY))
                .when(appoint(FIRST, JANUARY))
                .nothingHappens();
    }

    @Test
    void theHeadInOfficeKeepsTheAccountWhenTheContactIsPutRight() {
        var phone = new Sealed(FIRST, "another number");
        GivenOpd.registered()
                .and(appoint(FIRST, JANUARY))
                .when(new AppointHead(PU, FIRST, name(FIRST), null, phone, JANUARY, DISKOMINFO, NOW))
                .happens(new HeadAppointed(
                        PU, FIRST, "kepala-dinas-pu", name(FIRST), null, phone, JANUARY, DISKOMINFO, NOW));
    }

    @Test
    void theDayOfOfficeMayBePutRight() {
        GivenOpd.registered()
                .and(appoint(FIRST, MARCH))
                .when(appoint(FIRST, JANUARY))
                .happens(new HeadAppointed(
                        PU, FIRST, "kepala-dinas-pu", name(FIRST), null, null, JANUARY, DISKOMINFO, NOW));
    }

    @Test
    void anOlderAppointmentSentLateDoesNotOustThePresentHead() {
        GivenOpd.registered()
                .and(appoint(FIRST, MARCH))
                .when(appoint(SECOND, JANUARY))
                .isForbiddenBy("AHeadFollowsTheFormer");
    }

    @Test
    void whoTakesOfficeTomorrowIsAppointedTomorrow() {
        GivenOpd.registered()
                .when(appoint(FIRST, MARCH.plusDays(1)))
                .isForbiddenBy("AHeadIsInOfficeFromADayThatHasCome");
        GivenOpd.registered().when(appoint(FIRST, MARCH)).events();
    }

    @Test
    void anOfficerIsNamed() {
        GivenOpd.registered()
                .when(delegate(FIRST))
                .happens(new DelegateNamed(PU, FIRST, "petugas-dinas-pu", name(FIRST), OWN_HEAD, NOW));
    }

    @Test
    void twoOfficersHaveTwoAccounts() {
        GivenOpd.registered()
                .and(delegate(FIRST))
                .when(delegate(SECOND))
                .happens(new DelegateNamed(PU, SECOND, "petugas-dinas-pu.2", name(SECOND), OWN_HEAD, NOW));
    }

    @Test
    void theSameOfficerNamedAgainChangesNothing() {
        GivenOpd.registered().and(delegate(FIRST)).when(delegate(FIRST)).nothingHappens();
    }

    @Test
    void anOfficerIsDismissed() {
        GivenOpd.registered()
                .and(delegate(FIRST))
                .when(dismiss("petugas-dinas-pu"))
                .happens(new DelegateDismissed(PU, "petugas-dinas-pu", OWN_HEAD, NOW));
    }

    @Test
    void dismissedAgainChangesNothing() {
        GivenOpd.registered()
                .and(delegate(FIRST), dismiss("petugas-dinas-pu"))
                .when(dismiss("petugas-dinas-pu"))
                .nothingHappens();
    }

    @Test
    void aDismissedOfficerComesBackUnderANewAccount() {
        GivenOpd.registered()
                .and(delegate(FIRST), dismiss("petugas-dinas-pu"))
                .when(delegate(FIRST))
                .happens(new DelegateNamed(PU, FIRST, "petugas-dinas-pu.2", name(FIRST), OWN_HEAD, NOW));
    }

    @Test
    void onlyWhoWasNamedCanBeDismissed() {
        GivenOpd.registered().when(dismiss("petugas-dinas-pu")).isForbiddenBy("TheDelegateWasNamed");
    }

    private static Sealed name(PersonId person) {
        return new Sealed(person, "sealed name");
    }

    private static AppointHead appoint(PersonId person, LocalDate since) {
        return new AppointHead(PU, person, name(person), null, null, since, DISKOMINFO, NOW);
    }

    private static NameDelegate delegate(PersonId person) {
        return new NameDelegate(PU, person, name(person), OWN_HEAD, NOW);
    }

    private static DismissDelegate dismiss(String user) {
        return new DismissDelegate(PU, user, OWN_HEAD, NOW);
    }
}
