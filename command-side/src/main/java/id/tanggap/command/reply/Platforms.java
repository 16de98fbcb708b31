package id.tanggap.command.reply;

import id.tanggap.events.complaint.Channel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where programs can answer. */
final class Platforms {

    private final Map<Channel, Platform> all;

    Platforms(List<Platform> platforms) {
        all = platforms.stream().collect(Collectors.toUnmodifiableMap(Platform::channel, Function.identity()));
    }

    Platform of(Channel channel) {
        return Objects.requireNonNull(all.get(channel), channel.value());
    }

    Set<Channel> channels() {
        return all.keySet();
    }

    /** Where something can be told to the author of a post alone. */
    Set<Channel> thatWriteToTheCitizenAlone() {
        return all.values().stream()
                .filter(Platform::writesToTheCitizenAlone)
                .map(Platform::channel)
                .collect(Collectors.toUnmodifiableSet());
    }
}
