package id.tanggap.command.channel;

import static id.tanggap.access.account.Role.ADMIN;
import static id.tanggap.access.account.Role.DISKOMINFO;
import static org.springframework.http.HttpMethod.POST;

import id.tanggap.access.rule.AccessRules;
import id.tanggap.command.decision.Decisions;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The command of the list of channels, and who may add to it. */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

    @Bean
    Decisions<AddedChannels, ChannelList> channelDecisions(CommandBus commands, EventStore events) {
        Decisions<AddedChannels, ChannelList> decisions = new Decisions<>(
                commands,
                EventSourcingRepository.builder(ChannelList.class)
                        .eventStore(events)
                        .lockFactory(NullLockFactory.INSTANCE)
                        .build(),
                ChannelList::new);
        decisions.serve(DescribeChannel.class);
        return decisions;
    }

    @Bean
    AccessRules channelAccess() {
        return rules -> rules.on(POST, "/api/complaint-channels").only(DISKOMINFO, ADMIN);
    }
}
