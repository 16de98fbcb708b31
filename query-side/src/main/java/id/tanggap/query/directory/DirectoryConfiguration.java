package id.tanggap.query.directory;

import id.tanggap.query.channel.ChannelConfiguration;
import id.tanggap.query.channel.ChannelNames;
import id.tanggap.query.register.OpdRegister;
import id.tanggap.query.register.RegisterConfiguration;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What things are called, as the register and the list of channels have it. */
@Configuration(proxyBeanMethods = false)
@Import({RegisterConfiguration.class, ChannelConfiguration.class})
public class DirectoryConfiguration {

    @Bean
    Names names(OpdRegister register, ChannelNames channels, Clock clock) {
        return new Names(new OfficeDirectory(register::documents, clock), channels);
    }
}
