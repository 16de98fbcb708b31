package id.tanggap.command.leader;

import id.tanggap.command.account.HeldAccount.Standing;
import id.tanggap.command.account.HeldAccounts;
import id.tanggap.command.account.Speaker;
import id.tanggap.command.decision.Kind;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.leader.LeaderAccountReported;
import id.tanggap.events.leader.LeaderAccountSuspended;
import id.tanggap.events.leader.LeaderAccountTransferred;
import id.tanggap.events.leader.LeaderAccountVerified;
import id.tanggap.events.leader.LeaderEvent;
import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.leader.LeaderOfficeEnded;
import id.tanggap.events.leader.LeaderRegistered;
import org.jspecify.annotations.Nullable;

/** What a decision needs to know of a leader. */
public record LeaderState(LeaderId id, Term term, HeldAccounts accounts) {

    public static final Kind<LeaderState, LeaderEvent> KIND =
            new Kind<>("leader", LeaderState.class, LeaderEvent.class, LeaderState::evolve);

    public Speaker speaker() {
        return new Speaker.Leader(id, term.office());
    }

    /** The state after an event. It only assigns: whether the event may happen was decided before. */
    public static LeaderState evolve(@Nullable LeaderState state, LeaderEvent event) {
        if (state != null) {
            return state.after(event);
        }
        if (event instanceof LeaderRegistered e) {
            return new LeaderState(e.leader(), term(e), HeldAccounts.NONE);
        }
        throw new IllegalStateException("A leader begins with the registration, not with " + event);
    }

    private LeaderState after(LeaderEvent event) {
        return switch (event) {
            case LeaderRegistered e -> new LeaderState(id, term.followedBy(term(e)), accounts);
            case LeaderOfficeEnded e -> new LeaderState(id, term.endingOn(e.until()), accounts);
            case LeaderAccountReported e -> with(e.account(), Standing.REPORTED);
            case LeaderAccountVerified e -> with(e.account(), Standing.VERIFIED);
            case LeaderAccountSuspended e -> with(e.account(), Standing.SUSPENDED);
            case LeaderAccountTransferred e -> with(e.account(), Standing.TRANSFERRED);
        };
    }

    private static Term term(LeaderRegistered event) {
        return new Term(event.person(), event.name(), event.office(), event.since(), null);
    }

    private LeaderState with(OfficialAccount account, Standing standing) {
        return new LeaderState(id, term, accounts.with(account, standing));
    }
}
