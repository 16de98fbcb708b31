package id.tanggap.command.channel;

import id.tanggap.events.channel.ChannelEvent;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** The channels of this government as they are at this moment, read from their events: they are few. */
@Component
public final class Channels {

    private final EventStore events;

    Channels(EventStore events) {
        this.events = events;
    }

    public AddedChannels added() {
        return AddedChannels.KIND
                .read(ChannelEvent.STREAM, events.readEvents(ChannelEvent.STREAM))
                .state()
                .orElse(AddedChannels.NONE);
    }
}
