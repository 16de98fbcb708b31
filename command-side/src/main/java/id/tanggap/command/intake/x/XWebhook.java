package id.tanggap.command.intake.x;

import id.tanggap.access.audit.SecurityEvent;
import id.tanggap.access.audit.SecurityLog;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.intake.journal.DeliveryCounts;
import id.tanggap.command.intake.journal.Journal;
import id.tanggap.command.intake.signature.Challenge;
import id.tanggap.command.intake.signature.Doors;
import id.tanggap.command.intake.signature.SharedSecret;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** X delivers here, and asks here every hour whether it is still us. */
@RestController
@RequestMapping("/webhooks/x")
class XWebhook {

    private static final Logger log = LoggerFactory.getLogger(XWebhook.class);
    private static final String SIGNATURE = "x-twitter-webhooks-signature";
    private static final String SETTING = "TANGGAP_CHANNELS_X_CONSUMER_SECRET";
    private static final String CHANNEL = "x";

    private final @Nullable SharedSecret consumerSecret;
    private final Journal journal;
    private final DeliveryCounts counts;
    private final SecurityLog security;

    XWebhook(XProperties properties, Journal journal, DeliveryCounts counts, SecurityLog security) {
        if (properties.consumerSecret().isBlank()) {
            log.warn("The channel x is off as long as {} is not set", SETTING);
            this.consumerSecret = null;
        } else {
            this.consumerSecret = new SharedSecret(properties.consumerSecret());
        }
        this.journal = journal;
        this.counts = counts;
        this.security = security;
    }

    @PostMapping
    void deliver(HttpServletRequest request) throws IOException {
        SharedSecret secret = secret();
        String signature = request.getHeader(SIGNATURE);
        if (!SharedSecret.isBase64(signature)) {
            throw refused();
        }
        byte[] body = request.getInputStream().readAllBytes();
        if (!secret.signedInBase64(body, signature)) {
            throw refused();
        }
        journal.keep(CHANNEL, body);
        counts.accepted(CHANNEL);
    }

    @GetMapping
    Map<String, String> challenge(@RequestParam(name = "crc_token", required = false) @Nullable String token) {
        SharedSecret secret = secret();
        Challenge challenge = Challenge.of(token).orElseThrow(() -> Doors.unanswerable("crc_token"));
        return Map.of("response_token", secret.answer(challenge));
    }

    private Problem refused() {
        counts.rejected(CHANNEL);
        security.on(SecurityEvent.SIGNATURE_REFUSED).with("channel", CHANNEL).write();
        return Doors.unsigned(SIGNATURE);
    }

    private SharedSecret secret() {
        if (consumerSecret == null) {
            throw Doors.closed(CHANNEL, SETTING);
        }
        return consumerSecret;
    }
}
