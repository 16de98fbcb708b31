package id.tanggap.command.tiktok;

import id.tanggap.command.intake.graph.Endpoint;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tanggap.channels.tiktok}.
 *
 * @param apiUrl where its oEmbed is
 */
@ConfigurationProperties("tanggap.channels.tiktok")
record TikTokProperties(
        @DefaultValue("https://www.tiktok.com") String apiUrl,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout) {

    Endpoint api() {
        return new Endpoint(apiUrl, connectTimeout, readTimeout);
    }
}
