package id.tanggap.command.intake.youtube;

import id.tanggap.command.channel.token.Renewal;
import id.tanggap.command.channel.token.RotatingTokens;
import id.tanggap.command.intake.post.ChannelReader;
import id.tanggap.command.intake.post.PostingTime;
import id.tanggap.events.complaint.Channel;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** YouTube. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(YouTubeProperties.class)
class YouTubeConfiguration {

    @Bean
    ChannelReader youTubeReader(PostingTime believed) {
        return new YouTubeReader(believed);
    }

    @Bean
    Renewal youTubeRenewal(YouTubeProperties properties, Clock clock) {
        return new RotatingTokens(
                Channel.YOUTUBE, properties.tokenUrl(), properties.clientId(), properties.clientSecret(), clock);
    }
}
