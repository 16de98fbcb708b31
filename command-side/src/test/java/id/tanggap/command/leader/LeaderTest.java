package id.tanggap.command.leader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.account.Speaker;
import id.tanggap.command.decision.Intent;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.leader.LeaderAccountReported;
import id.tanggap.events.leader.LeaderAccountSuspended;
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
import org.junit.jupiter.api.Test;

class LeaderTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final LeaderId MAYOR = new LeaderId("bupati");
    private static final LeaderId DEPUTY = new LeaderId("wakil-bupati");
    private static final PersonId PERSON = new PersonId("leaderaaaaaaaaaaaaaaaaa1");
    private static final Sealed NAME = new Sealed(PERSON, "s1.name");
    private static final Sealed LOST = new Sealed(PERSON, "s1.lost");
    private static final LocalDate SINCE = LocalDate.of(2025, 2, 20);
    private static final LocalDate UNTIL = LocalDate.of(2030, 2, 20);
    private static final Actor DISKOMINFO = new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null);
    private static final OfficialAccount OWN = new OfficialAccount(Channel.INSTAGRAM, "777", "bupati");
    private static final AccountName ACCOUNT = AccountName.of(OWN);

    @Test
    void aLeaderIsRegisteredOnce() {
        assertThat(decide(register(LeaderOffice.MAYOR, SINCE))).containsExactly(registered());
        assertThat(decide(register(LeaderOffice.MAYOR, SINCE), registered())).isEmpty();
    }

    @Test
    void whatWasWrongIsPutRight() {
        LocalDate day = SINCE.minusDays(1);
        assertThat(decide(register(LeaderOffice.SEKDA, day), registered()))
                .containsExactly(new LeaderRegistered(MAYOR, PERSON, NAME, LeaderOffice.SEKDA, day, DISKOMINFO, NOW));
    }

    @Test
    void anOfficeEndsOnceAndNotBeforeItBegan() {
        assertThat(decide(end(UNTIL), registered())).containsExactly(ended());
        assertThat(decide(end(UNTIL), registered(), ended())).isEmpty();
        assertForbidden("AnOfficeEndsAfterItBegan", end(SINCE.minusDays(1)), registered());
    }

    @Test
    void whoWasRegisteredBeforeTheEndIsNotBackByTheSameRegistration() {
        assertThat(decide(register(LeaderOffice.MAYOR, SINCE), registered(), ended()))
                .isEmpty();
    }

    @Test
    void aNewTermBeginsAfterTheOneBefore() {
        assertThat(after(
                                registered(),
                                ended(),
                                new LeaderRegistered(
                                        MAYOR, PERSON, NAME, LeaderOffice.MAYOR, UNTIL.plusDays(1), DISKOMINFO, NOW))
                        .term()
                        .until())
                .isNull();
    }

    @Test
    void whatDiskominfoReportsIsVerifiedWithThat() {
        assertThat(decide(report(true), registered())).containsExactly(reported(), verified());
        assertThat(decide(report(true), registered(), reported(), verified())).isEmpty();
        assertThat(decide(report(false), registered())).containsExactly(reported());
        assertThat(decide(verify(), registered(), reported())).containsExactly(verified());
        assertThat(decide(verify(), registered(), reported(), verified())).isEmpty();
    }

    @Test
    void anotherHandleIsSaidAgain() {
        OfficialAccount renamed = new OfficialAccount(Channel.INSTAGRAM, "777", "bupati.resmi");
        assertThat(decide(new ReportLeaderAccount(MAYOR, renamed, true, DISKOMINFO, NOW), registered(), reported()))
                .containsExactly(
                        new LeaderAccountReported(MAYOR, renamed, DISKOMINFO, NOW),
                        new LeaderAccountVerified(MAYOR, renamed, DISKOMINFO, NOW));
    }

    @Test
    void aCounterIsNoAccount() {
        assertForbidden(
                "AnAccountIsOnAPlatform",
                new ReportLeaderAccount(MAYOR, new OfficialAccount(Channel.WALK_IN, "1", null), true, DISKOMINFO, NOW),
                registered());
    }

    @Test
    void aSuspendedAccountSpeaksForNobody() {
        LeaderAccountSuspended suspended = new LeaderAccountSuspended(MAYOR, OWN, LOST, DISKOMINFO, NOW);
        assertThat(decide(suspend(), registered(), reported())).containsExactly(suspended);
        assertThat(decide(suspend(), registered(), reported(), suspended)).isEmpty();
        assertForbidden("ASuspendedAccountIsReportedAnew", verify(), registered(), reported(), suspended);
        assertForbidden("ASuspendedAccountIsReportedAnew", transfer(DEPUTY), registered(), reported(), suspended);
        assertForbidden("TheAccountWasReported", suspend(), registered());
    }

    @Test
    void anAccountIsHandedOnOnce() {
        LeaderAccountTransferred transferred = new LeaderAccountTransferred(MAYOR, OWN, DEPUTY, DISKOMINFO, NOW);
        assertThat(decide(transfer(DEPUTY), registered(), reported())).containsExactly(transferred);
        assertThat(decide(transfer(DEPUTY), registered(), reported(), transferred))
                .isEmpty();
        assertThat(after(registered(), reported(), transferred).accounts().theirs())
                .isEmpty();
        assertForbidden("AnAccountGoesToAnotherLeader", transfer(MAYOR), registered(), reported());
    }

    @Test
    void nothingIsWantedOfWhomNobodyRegistered() {
        assertForbidden("TheLeaderIsRegistered", report(true));
    }

    @Test
    void aSpeakerIsKnownByItsText() {
        Speaker leader = after(registered()).speaker();
        assertThat(leader.holder()).isEqualTo("leader:bupati");
        assertThat(Speaker.of(leader.holder(), LeaderOffice.MAYOR)).isEqualTo(leader);
        assertThat(Speaker.of("head:dinas-pu", null).words().english()).isEqualTo("the head of the OPD dinas-pu");
    }

    private static RegisterLeader register(LeaderOffice office, LocalDate since) {
        return new RegisterLeader(MAYOR, new Term(PERSON, NAME, office, since, null), DISKOMINFO, NOW);
    }

    private static EndOffice end(LocalDate until) {
        return new EndOffice(MAYOR, until, DISKOMINFO, NOW);
    }

    private static ReportLeaderAccount report(boolean sure) {
        return new ReportLeaderAccount(MAYOR, OWN, sure, DISKOMINFO, NOW);
    }

    private static VerifyLeaderAccount verify() {
        return new VerifyLeaderAccount(MAYOR, ACCOUNT, DISKOMINFO, NOW);
    }

    private static SuspendLeaderAccount suspend() {
        return new SuspendLeaderAccount(MAYOR, ACCOUNT, LOST, DISKOMINFO, NOW);
    }

    private static TransferLeaderAccount transfer(LeaderId to) {
        return new TransferLeaderAccount(MAYOR, ACCOUNT, to, DISKOMINFO, NOW);
    }

    private static LeaderRegistered registered() {
        return new LeaderRegistered(MAYOR, PERSON, NAME, LeaderOffice.MAYOR, SINCE, DISKOMINFO, NOW);
    }

    private static LeaderOfficeEnded ended() {
        return new LeaderOfficeEnded(MAYOR, UNTIL, DISKOMINFO, NOW);
    }

    private static LeaderAccountReported reported() {
        return new LeaderAccountReported(MAYOR, OWN, DISKOMINFO, NOW);
    }

    private static LeaderAccountVerified verified() {
        return new LeaderAccountVerified(MAYOR, OWN, DISKOMINFO, NOW);
    }

    private static LeaderState after(LeaderEvent... events) {
        LeaderState state = null;
        for (LeaderEvent event : events) {
            state = LeaderState.evolve(state, event);
        }
        return state;
    }

    private static List<LeaderEvent> decide(Intent<LeaderState, LeaderEvent> intent, LeaderEvent... before) {
        return intent.decide(after(before));
    }

    private static void assertForbidden(String rule, Intent<LeaderState, LeaderEvent> intent, LeaderEvent... before) {
        assertThatThrownBy(() -> decide(intent, before))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.rule().getClass().getSimpleName())
                                .isEqualTo(rule));
    }
}
