package id.tanggap.command.opd;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.account.HeldAccount;
import id.tanggap.command.account.HeldAccount.Standing;
import id.tanggap.command.account.HeldAccounts;
import id.tanggap.command.decision.Kind;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.opd.AccountReported;
import id.tanggap.events.opd.AccountSuspended;
import id.tanggap.events.opd.AccountVerified;
import id.tanggap.events.opd.DelegateDismissed;
import id.tanggap.events.opd.DelegateNamed;
import id.tanggap.events.opd.HeadAccountReported;
import id.tanggap.events.opd.HeadAccountSuspended;
import id.tanggap.events.opd.HeadAccountVerified;
import id.tanggap.events.opd.HeadAppointed;
import id.tanggap.events.opd.JurisdictionSet;
import id.tanggap.events.opd.OpdDescribed;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.opd.OpdRegistered;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a decision needs to know of an OPD. */
public record OpdState(
        OpdId id, Description description, Jurisdiction jurisdiction, Staff staff, HeldAccounts accounts) {

    public static final Kind<OpdState, OpdEvent> KIND =
            new Kind<>("opd", OpdState.class, OpdEvent.class, OpdState::evolve);

    /** The account under this name, if the OPD ever reported it. */
    public Optional<HeldAccount> account(AccountName name) {
        return accounts.find(name);
    }

    /** The state after an event. It only assigns: whether the event may happen was decided before. */
    public static OpdState evolve(@Nullable OpdState state, OpdEvent event) {
        if (event instanceof OpdRegistered e) {
            return new OpdState(
                    e.opd(),
                    new Description(e.name(), e.kind(), e.parent()),
                    Jurisdiction.NONE,
                    Staff.NOBODY,
                    HeldAccounts.NONE);
        }
        if (state == null) {
            throw new IllegalStateException("An OPD begins with its registration, not with " + event);
        }
        return state.after(event);
    }

    private OpdState after(OpdEvent event) {
        return switch (event) {
            case OpdRegistered _ -> this;
            case OpdDescribed e ->
                new OpdState(id, new Description(e.name(), e.kind(), e.parent()), jurisdiction, staff, accounts);
            case JurisdictionSet e ->
                new OpdState(id, description, new Jurisdiction(e.categories(), e.areas()), staff, accounts);
            case HeadAppointed e -> with(staff.after(e));
            case DelegateNamed e -> with(staff.after(e));
            case DelegateDismissed e -> with(staff.after(e));
            case HeadAccountReported e -> with(staff.with(e.account(), Standing.REPORTED));
            case HeadAccountVerified e -> with(staff.with(e.account(), Standing.VERIFIED));
            case HeadAccountSuspended e -> with(staff.with(e.account(), Standing.SUSPENDED));
            case AccountReported e -> with(e.account(), Standing.REPORTED);
            case AccountVerified e -> with(e.account(), Standing.VERIFIED);
            case AccountSuspended e -> with(e.account(), Standing.SUSPENDED);
        };
    }

    private OpdState with(Staff next) {
        return new OpdState(id, description, jurisdiction, next, accounts);
    }

    private OpdState with(OfficialAccount account, Standing standing) {
        return new OpdState(id, description, jurisdiction, staff, accounts.with(account, standing));
    }
}
