package id.tanggap.query.channel;

import id.tanggap.events.channel.ChannelDescribed;
import id.tanggap.events.channel.ChannelEvent;
import id.tanggap.events.complaint.Channel;
import id.tanggap.eventstore.Outage;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The channels that there are, those that this government added included, read from their few events. What it says may be
 * a few seconds old.
 */
public final class ChannelNames {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelNames.class);
    private static final long FRESH_NANOS = Duration.ofSeconds(3).toNanos();

    private final Supplier<Stream<ChannelEvent>> events;
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile Learnt learnt = new Learnt(System.nanoTime() - FRESH_NANOS, Map.of());

    private record Learnt(long at, Map<Channel, ChannelDescribed> added) {}

    /** @param events those of the list of channels, all of them, at every question */
    public ChannelNames(Supplier<Stream<ChannelEvent>> events) {
        this.events = events;
    }

    /** The known ones first, then those that were added, by their words. */
    public List<Channel> all() {
        return Stream.concat(
                        Channel.known().stream(),
                        added().keySet().stream().sorted(Comparator.comparing(Channel::value)))
                .toList();
    }

    /** What a channel that was added is called; its word where nobody added it. */
    public String of(String word, Locale locale) {
        return added().values().stream()
                .filter(described -> described.channel().word().equals(word))
                .findFirst()
                .map(described -> locale.getLanguage().equals("en")
                        ? Objects.requireNonNullElse(described.englishName(), described.name())
                        : described.name())
                .orElse(word);
    }

    Map<Channel, ChannelDescribed> added() {
        Learnt last = learnt;
        if (System.nanoTime() - last.at() >= FRESH_NANOS) {
            last = new Learnt(System.nanoTime(), read(last.added()));
            learnt = last;
        }
        return last.added();
    }

    private Map<Channel, ChannelDescribed> read(Map<Channel, ChannelDescribed> otherwise) {
        try {
            Map<Channel, ChannelDescribed> added = new LinkedHashMap<>();
            events.get().forEach(event -> {
                switch (event) {
                    case ChannelDescribed described -> added.put(described.channel(), described);
                }
            });
            if (away.getAndSet(false)) {
                LOG.info("The channels that were added can be read again");
            }
            return Map.copyOf(added);
        } catch (RuntimeException failure) {
            if (!Outage.explains(failure)) {
                throw failure;
            }
            if (!away.getAndSet(true)) {
                LOG.warn("The event store is away: channels are called as before until it is back", failure);
            }
            return otherwise;
        }
    }
}
