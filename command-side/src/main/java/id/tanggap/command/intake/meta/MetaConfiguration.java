package id.tanggap.command.intake.meta;

import id.tanggap.command.channel.token.ConfiguredToken;
import id.tanggap.command.channel.token.LongLivedTokens;
import id.tanggap.command.channel.token.Renewal;
import id.tanggap.command.intake.graph.PlatformApi;
import id.tanggap.command.intake.post.ChannelReader;
import id.tanggap.command.intake.post.PostingTime;
import id.tanggap.events.complaint.Channel;
import java.time.Clock;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Meta's channels. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MetaProperties.class, ThreadsProperties.class})
class MetaConfiguration {

    @Bean
    ChannelReader metaReader(PostingTime believed) {
        return new MetaReader(believed);
    }

    @Bean
    PlatformApi metaGraph(MetaProperties properties) {
        return new PlatformApi(Set.of(Channel.FACEBOOK, Channel.INSTAGRAM), properties.graph());
    }

    @Bean
    PlatformApi threadsApi(ThreadsProperties threads, MetaProperties meta) {
        return new PlatformApi(Set.of(Channel.THREADS), meta.at(threads.apiUrl()));
    }

    @Bean
    Renewal instagramRenewal(MetaProperties properties, Clock clock) {
        return new LongLivedTokens(Channel.INSTAGRAM, properties.instagramUrl(), "ig_refresh_token", clock);
    }

    @Bean
    Renewal threadsRenewal(ThreadsProperties properties, Clock clock) {
        return new LongLivedTokens(Channel.THREADS, properties.apiUrl(), "th_refresh_token", clock);
    }

    /** One token of the whole app serves the pages and numbers that were given to it. */
    @Bean
    ConfiguredToken metaToken(MetaProperties properties) {
        return new ConfiguredToken(
                Set.of(Channel.FACEBOOK, Channel.INSTAGRAM, Channel.WHATSAPP), properties.accessToken());
    }

    @Bean
    ConfiguredToken threadsToken(ThreadsProperties properties) {
        return new ConfiguredToken(Set.of(Channel.THREADS), properties.accessToken());
    }
}
