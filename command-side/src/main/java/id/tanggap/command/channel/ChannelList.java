package id.tanggap.command.channel;

import id.tanggap.command.decision.Root;
import id.tanggap.events.channel.ChannelEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** The event-sourced root of the list of added channels. */
@AggregateRoot(type = "channels")
final class ChannelList implements Root<AddedChannels> {

    private @Nullable AddedChannels state;

    @AggregateIdentifier
    @Nullable
    String id() {
        return state == null ? null : ChannelEvent.STREAM;
    }

    @Override
    public @Nullable AddedChannels state() {
        return state;
    }

    @EventSourcingHandler
    void on(ChannelEvent event) {
        state = (state == null ? AddedChannels.NONE : state).after(event);
    }
}
