package id.tanggap.command.tiktok;

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
        @DefaultValue("5s") Duration readTimeout) {}
