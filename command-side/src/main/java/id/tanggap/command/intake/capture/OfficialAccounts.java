package id.tanggap.command.intake.capture;

import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.opd.OpdId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accounts of the government that an OPD has registered. */
@FunctionalInterface
public interface OfficialAccounts {

    /** An account and whose it is. */
    record Official(OfficialAccount account, OpdId opd) {}

    /** By the platform's id if it is known, else by the handle, in whatever case. */
    Optional<Official> find(Channel platform, @Nullable String id, @Nullable String handle);
}
