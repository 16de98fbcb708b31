package id.tanggap.query.channel;

import static org.springframework.http.HttpMethod.GET;

import id.tanggap.access.rule.AccessRules;
import id.tanggap.events.channel.ChannelEvent;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The channels are no secret: citizens choose among them. */
@Configuration(proxyBeanMethods = false)
public class ChannelConfiguration {

    /** Without an event store, as where only an index is asked, there are the known ones. */
    @Bean
    ChannelNames channelNames(ObjectProvider<EventStore> events) {
        EventStore store = events.getIfAvailable();
        return new ChannelNames(() -> store == null
                ? Stream.empty()
                : store.readEvents(ChannelEvent.STREAM, 0).asStream().map(message ->
                        (ChannelEvent) message.getPayload()));
    }

    @Bean
    AccessRules whoMaySeeChannels() {
        return rules -> rules.on(GET, "/api/complaint-channels").anyone();
    }
}
