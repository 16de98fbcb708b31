package id.tanggap.command.intake.youtube;

import id.tanggap.command.intake.graph.Endpoint;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tanggap.channels.youtube}.
 *
 * @param apiUrl where its API is
 * @param apiKey to read what is public below the videos of channels that have no token; empty: those are not read
 * @param unitsForLooking how many of the units that Google grants in a day looking may spend; the rest is for answers, which
 *     cost 50 each
 * @param tokenUrl where the tokens of channels are renewed
 * @param clientId renews them; empty: they cannot be renewed
 */
@ConfigurationProperties("tanggap.channels.youtube")
public record YouTubeProperties(
        @DefaultValue("https://www.googleapis.com") String apiUrl,
        @DefaultValue("") String apiKey,
        @DefaultValue("5000") int unitsForLooking,
        @DefaultValue("https://oauth2.googleapis.com/token") String tokenUrl,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout) {

    public Endpoint api() {
        return new Endpoint(apiUrl, connectTimeout, readTimeout);
    }

    @Override
    public String toString() {
        return "YouTubeProperties[apiUrl=" + apiUrl + "]";
    }
}
