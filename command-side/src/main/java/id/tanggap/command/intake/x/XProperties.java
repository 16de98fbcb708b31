package id.tanggap.command.intake.x;

import id.tanggap.command.intake.graph.Endpoint;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tanggap.channels.x}.
 *
 * @param consumerSecret signs the deliveries and answers the challenge; empty: the channel is off
 * @param apiUrl where the X API is
 * @param clientId renews the tokens of accounts; empty: they cannot be renewed
 * @param clientSecret of a confidential client; empty for a public one
 * @param bearerToken to ask the X API for a post that came without its text; empty: such posts wait
 */
@ConfigurationProperties("tanggap.channels.x")
public record XProperties(
        @DefaultValue("") String consumerSecret,
        @DefaultValue("https://api.x.com") String apiUrl,
        @DefaultValue("") String bearerToken,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout) {

    public Endpoint api() {
        return new Endpoint(apiUrl, connectTimeout, readTimeout);
    }

    @Override
    public String toString() {
        return "XProperties[apiUrl=" + apiUrl + "]";
    }
}
