package id.tanggap.command.intake.handling;

import static id.tanggap.command.intake.post.WhyParked.Because.UNREGISTERED_ACCOUNT;
import static id.tanggap.command.intake.post.WhyParked.Because.UNVERIFIED_ACCOUNT;

import id.tanggap.command.intake.journal.Bell;
import id.tanggap.command.intake.journal.WaitingItems;
import id.tanggap.command.intake.post.WhyParked;
import id.tanggap.events.leader.LeaderAccountSuspended;
import id.tanggap.events.leader.LeaderAccountTransferred;
import id.tanggap.events.leader.LeaderAccountVerified;
import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.opd.AccountSuspended;
import id.tanggap.events.opd.AccountVerified;
import id.tanggap.events.opd.HeadAccountSuspended;
import id.tanggap.events.opd.HeadAccountVerified;
import id.tanggap.events.opd.HeadAppointed;
import id.tanggap.events.opd.OpdId;
import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/**
 * Diskominfo verified a reported account, or it is nobody's any more: what its owner posted meanwhile is the
 * government's, or a citizen's. What still waits for another account of the same OPD is parked again, and so is the answer
 * of an account that still nobody has registered. The register's own reaction in this group comes first.
 */
@ProcessingGroup("decided-accounts")
final class WhenAnAccountIsDecidedThenItsPostsGoOn {

    private final WaitingItems items;
    private final Bell bell;
    private final Clock clock;

    WhenAnAccountIsDecidedThenItsPostsGoOn(WaitingItems items, Bell bell, Clock clock) {
        this.items = items;
        this.bell = bell;
        this.clock = clock;
    }

    @EventHandler
    void on(AccountVerified event) {
        goOn(forVerification(event.opd()));
        goOn(WhyParked.of(UNREGISTERED_ACCOUNT));
    }

    @EventHandler
    void on(AccountSuspended event) {
        goOn(forVerification(event.opd()));
    }

    @EventHandler
    void on(HeadAccountVerified event) {
        goOn(forVerification(event.opd()));
        goOn(WhyParked.of(UNREGISTERED_ACCOUNT));
    }

    @EventHandler
    void on(HeadAccountSuspended event) {
        goOn(forVerification(event.opd()));
    }

    /** What the head before reported is nobody's any more. */
    @EventHandler
    void on(HeadAppointed event) {
        goOn(forVerification(event.opd()));
    }

    @EventHandler
    void on(LeaderAccountVerified event) {
        goOn(forVerification(event.leader()));
        goOn(WhyParked.of(UNREGISTERED_ACCOUNT));
    }

    @EventHandler
    void on(LeaderAccountSuspended event) {
        goOn(forVerification(event.leader()));
    }

    @EventHandler
    void on(LeaderAccountTransferred event) {
        goOn(forVerification(event.leader()));
    }

    private static WhyParked forVerification(OpdId opd) {
        return WhyParked.of(UNVERIFIED_ACCOUNT, opd.value());
    }

    private static WhyParked forVerification(LeaderId leader) {
        return WhyParked.of(UNVERIFIED_ACCOUNT, leader.value());
    }

    private void goOn(WhyParked why) {
        if (items.unpark(why, clock.instant()) > 0) {
            bell.ring();
        }
    }
}
