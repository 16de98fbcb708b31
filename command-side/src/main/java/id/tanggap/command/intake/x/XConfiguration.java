package id.tanggap.command.intake.x;

import id.tanggap.command.channel.token.ConfiguredToken;
import id.tanggap.command.channel.token.Renewal;
import id.tanggap.command.channel.token.RotatingTokens;
import id.tanggap.command.intake.graph.PlatformApi;
import id.tanggap.command.intake.post.ChannelReader;
import id.tanggap.command.intake.post.PostingTime;
import id.tanggap.events.complaint.Channel;
import java.time.Clock;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** X. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(XProperties.class)
class XConfiguration {

    @Bean
    ChannelReader xReader(PostingTime believed) {
        return new XReader(believed);
    }

    @Bean
    Renewal xRenewal(XProperties properties, Clock clock) {
        return new RotatingTokens(
                Channel.X,
                properties.apiUrl() + "/2/oauth2/token",
                properties.clientId(),
                properties.clientSecret(),
                clock);
    }

    @Bean
    ConfiguredToken xToken(XProperties properties) {
        return new ConfiguredToken(Set.of(Channel.X), properties.bearerToken());
    }

    @Bean
    PlatformApi xApi(XProperties properties) {
        return new PlatformApi(Set.of(Channel.X), properties.api());
    }
}
