package id.tanggap.command.intake.graph;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the platforms let us ask. */
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

    @Bean
    ChannelStatus channelStatus(JdbcClient sql, Clock clock) {
        return new ChannelStatus(sql, clock);
    }
}
