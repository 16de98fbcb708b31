package id.tanggap.command.intake.meta;

import id.tanggap.command.intake.graph.PlatformApi;
import id.tanggap.command.intake.post.ChannelReader;
import id.tanggap.command.intake.post.PostingTime;
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
        return new PlatformApi(
                "meta",
                properties.graphUrl(),
                properties.accessToken(),
                properties.connectTimeout(),
                properties.readTimeout());
    }
}
