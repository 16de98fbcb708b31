package id.tanggap.command.intake.x;

import id.tanggap.command.intake.graph.PlatformApi;
import id.tanggap.command.intake.journal.DeliveryCounts;
import id.tanggap.command.intake.journal.Journal;
import id.tanggap.command.intake.post.ChannelReader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** X. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(XProperties.class)
public class XConfiguration {

    @Bean
    XWebhook xWebhook(XProperties properties, Journal journal, DeliveryCounts counts) {
        return new XWebhook(properties, journal, counts);
    }

    @Bean
    ChannelReader xReader() {
        return new XReader();
    }

    @Bean
    PlatformApi x(XProperties properties) {
        return new PlatformApi(
                "x",
                properties.apiUrl(),
                properties.bearerToken(),
                properties.connectTimeout(),
                properties.readTimeout());
    }
}
