package id.tanggap.query.directory;

import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.Role;
import id.tanggap.query.channel.ChannelConfiguration;
import id.tanggap.query.channel.ChannelNames;
import id.tanggap.query.leader.LeaderRegister;
import id.tanggap.query.register.OpdRegister;
import id.tanggap.query.register.RegisterConfiguration;
import java.time.Clock;
import java.util.EnumSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What things and people are called, as the registers, the accounts and the list of channels have it. */
@Configuration(proxyBeanMethods = false)
@Import({RegisterConfiguration.class, ChannelConfiguration.class})
public class DirectoryConfiguration {

    @Bean
    Names names(OpdRegister register, PeopleDirectory people, ChannelNames channels, Clock clock) {
        return new Names(new OfficeDirectory(register::documents, clock), people, channels);
    }

    @Bean
    PeopleDirectory peopleDirectory(
            ObjectProvider<LeaderRegister> leaders, ObjectProvider<Accounts> accounts, Clock clock) {
        return new PeopleDirectory(
                () -> leaders.getObject().all(),
                () -> accounts.getObject()
                        .find("", EnumSet.allOf(Role.class), Integer.MAX_VALUE)
                        .accounts(),
                clock);
    }
}
