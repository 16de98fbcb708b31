package id.tanggap.command.channel.token;

import id.tanggap.events.complaint.Channel;
import java.util.Set;

/**
 * A token that serves all accounts of some platforms that have none of their own.
 *
 * @param value empty when none was configured
 */
public record ConfiguredToken(Set<Channel> platforms, String value) {

    /** A log must not know. */
    @Override
    public String toString() {
        return "ConfiguredToken" + platforms;
    }
}
