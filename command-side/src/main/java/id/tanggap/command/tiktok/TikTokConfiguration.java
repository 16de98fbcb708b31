package id.tanggap.command.tiktok;

import id.tanggap.command.intake.entry.ShownVideos;
import id.tanggap.command.platform.Wire;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** TikTok. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TikTokProperties.class)
class TikTokConfiguration {

    @Bean
    ShownVideos tikTokVideos(TikTokProperties tikTok) {
        return new TikTokVideos(new Wire(tikTok.api()));
    }
}
