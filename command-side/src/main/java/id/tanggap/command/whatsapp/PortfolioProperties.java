package id.tanggap.command.whatsapp;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What of {@code tanggap.replies} is WhatsApp's alone.
 *
 * @param whatsappTemplate opens a chat again whose window is closed, unless another one is entered
 * @param whatsappOptIn the words by which citizens are asked, with their receipt, whether we may write to them any time;
 *     empty: that is asked for elsewhere
 */
@ConfigurationProperties("tanggap.replies")
record PortfolioProperties(
        @DefaultValue Approved whatsappTemplate,
        @DefaultValue("") String whatsappOptIn) {

    /**
     * A template that the platform approved, with one parameter in its body: what is said.
     *
     * @param name empty: there is none
     */
    record Approved(
            @DefaultValue("") String name,
            @DefaultValue("id") String language) {}
}
