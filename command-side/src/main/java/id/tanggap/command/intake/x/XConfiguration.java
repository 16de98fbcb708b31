package id.tanggap.command.intake.x;

import id.tanggap.command.intake.graph.PlatformApi;
import id.tanggap.command.intake.post.ChannelReader;
import id.tanggap.command.intake.post.PostingTime;
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
    PlatformApi xApi(XProperties properties) {
        return new PlatformApi(
                "x",
                properties.apiUrl(),
                properties.bearerToken(),
                properties.connectTimeout(),
                properties.readTimeout());
    }
}
