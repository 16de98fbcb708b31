package id.tanggap.command.routing;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.opd.directory.OpdDirectory;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.opd.OpdId;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The citizen named an account of the office. The first one named that has not declined decides. */
@Component
@Order(1)
final class ByTaggedAccount implements RoutingRule {

    private final OpdDirectory directory;

    ByTaggedAccount(OpdDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Verdict judge(ComplaintState complaint) {
        for (OfficialAccount account : complaint.tagged()) {
            Optional<OpdId> opd = directory.byAccount(account.platform(), account.id(), account.handle());
            if (opd.isPresent() && !complaint.declinedBy().contains(opd.get())) {
                return new Verdict.Goes(opd.get(), new RoutingReason(RoutingReason.Rule.TAGGED_ACCOUNT, name(account)));
            }
        }
        return new Verdict.Unsure("tidak ada akun OPD yang ditandai / no account of an OPD is tagged");
    }

    private static String name(OfficialAccount account) {
        String handle = account.handle();
        return account.platform() + " " + (handle == null ? account.id() : "@" + handle);
    }
}
