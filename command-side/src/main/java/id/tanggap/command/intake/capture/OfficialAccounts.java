package id.tanggap.command.intake.capture;

import id.tanggap.command.account.Speaker;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accounts of the government, and those of which somebody says that they are an OPD's, a head's or a leader's own. */
@FunctionalInterface
public interface OfficialAccounts {

    /**
     * An account and who speaks through it at this moment.
     *
     * @param verified whether it is the government's for certain; until then it is somebody's word
     */
    record Claimed(OfficialAccount account, Speaker speaker, boolean verified) {}

    /** By the platform's id if it is known, else by the handle, in whatever case. */
    Optional<Claimed> find(Channel platform, @Nullable String id, @Nullable String handle);

    /** The same of the government's alone: nobody makes an account official by saying so. */
    default Optional<Claimed> verified(Channel platform, @Nullable String id, @Nullable String handle) {
        return find(platform, id, handle).filter(Claimed::verified);
    }
}
