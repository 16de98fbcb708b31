package id.tanggap.command.intake.meta;

import id.tanggap.command.intake.graph.Endpoint;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tanggap.channels.meta}.
 *
 * @param appSecret signs the deliveries; empty: the channel is off
 * @param verifyToken what Meta must know to register the webhook; empty: it cannot
 * @param graphUrl where the Graph API is
 * @param whatsappUrl where WhatsApp's is; empty: at the same place
 * @param accessToken to ask the Graph API for what deliveries leave out; empty: such changes wait
 */
@ConfigurationProperties("tanggap.channels.meta")
public record MetaProperties(
        @DefaultValue("") String appSecret,
        @DefaultValue("") String verifyToken,
        @DefaultValue("https://graph.facebook.com/v23.0") String graphUrl,
        @DefaultValue("") String whatsappUrl,
        @DefaultValue("") String accessToken,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout) {

    public MetaProperties {
        whatsappUrl = whatsappUrl.isBlank() ? graphUrl : whatsappUrl;
    }

    public Endpoint graph() {
        return at(graphUrl);
    }

    public Endpoint whatsapp() {
        return at(whatsappUrl);
    }

    /** Another of Meta's, which takes its time as these do. */
    public Endpoint at(String url) {
        return new Endpoint(url, connectTimeout, readTimeout);
    }

    /** Instagram's own tokens are renewed by a host beside Facebook's. */
    String instagramUrl() {
        return graphUrl.replace("//graph.facebook.com", "//graph.instagram.com");
    }

    @Override
    public String toString() {
        return "MetaProperties[graphUrl=" + graphUrl + "]";
    }
}
