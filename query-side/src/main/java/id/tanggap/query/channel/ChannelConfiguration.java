package id.tanggap.query.channel;

import static org.springframework.http.HttpMethod.GET;

import id.tanggap.access.rule.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The channels are no secret: citizens choose among them. */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

    @Bean
    AccessRules whoMaySeeChannels() {
        return rules -> rules.on(GET, "/api/complaint-channels").anyone();
    }
}
