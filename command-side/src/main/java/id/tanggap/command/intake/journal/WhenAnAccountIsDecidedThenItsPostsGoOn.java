package id.tanggap.command.intake.journal;

import id.tanggap.events.opd.AccountSuspended;
import id.tanggap.events.opd.AccountVerified;
import id.tanggap.events.opd.OpdId;
import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/**
 * Diskominfo verified a reported account, or it is nobody's any more: what its owner posted meanwhile is the
 * government's, or a citizen's. What still waits for another account of the same OPD is parked again.
 */
@ProcessingGroup("waiting")
final class WhenAnAccountIsDecidedThenItsPostsGoOn {

    private final Items items;
    private final Bell bell;
    private final Clock clock;

    WhenAnAccountIsDecidedThenItsPostsGoOn(Items items, Bell bell, Clock clock) {
        this.items = items;
        this.bell = bell;
        this.clock = clock;
    }

    @EventHandler
    void on(AccountVerified event) {
        goOn(event.opd());
    }

    @EventHandler
    void on(AccountSuspended event) {
        goOn(event.opd());
    }

    private void goOn(OpdId opd) {
        if (items.unpark(WhyItWaits.forVerification(opd), clock.instant()) > 0) {
            bell.ring();
        }
    }
}
