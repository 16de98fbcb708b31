package id.tanggap.command.channel;

import static id.tanggap.access.account.Role.ADMIN;
import static id.tanggap.access.account.Role.DISKOMINFO;
import static org.springframework.http.HttpMethod.POST;

import id.tanggap.access.rule.AccessRules;
import id.tanggap.command.decision.Decisions;
import id.tanggap.events.channel.ChannelEvent;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The command of the list of channels, and who may add to it. */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

    @Bean
    Decisions<AddedChannels, ChannelEvent> channelDecisions(CommandBus commands, EventStore events) {
        return Decisions.of(AddedChannels.KIND, commands, events).serve(DescribeChannel.class);
    }

    @Bean
    AccessRules channelAccess() {
        return rules -> rules.on(POST, "/api/complaint-channels").only(DISKOMINFO, ADMIN);
    }
}
