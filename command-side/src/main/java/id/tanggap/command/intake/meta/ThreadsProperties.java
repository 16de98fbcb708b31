package id.tanggap.command.intake.meta;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tanggap.channels.threads}.
 *
 * @param apiUrl where its API is, which is apart from Meta's others
 * @param accessToken of the account that answers; empty: there is none
 */
@ConfigurationProperties("tanggap.channels.threads")
public record ThreadsProperties(
        @DefaultValue("https://graph.threads.net/v1.0") String apiUrl,
        @DefaultValue("") String accessToken) {

    @Override
    public String toString() {
        return "ThreadsProperties[apiUrl=" + apiUrl + "]";
    }
}
