package id.tanggap.command.intake.meta;

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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Meta delivers here. The answer 200 is given when the raw bytes are kept, and after nothing else. */
@RestController
@RequestMapping("/webhooks/meta")
class MetaWebhook {

    private static final Logger log = LoggerFactory.getLogger(MetaWebhook.class);
    private static final String SIGNATURE = "X-Hub-Signature-256";
    private static final String CHANNEL = "meta";

    private final @Nullable SharedSecret appSecret;
    private final @Nullable SharedSecret verifyToken;
    private final Journal journal;
    private final DeliveryCounts counts;
    private final SecurityLog security;

    MetaWebhook(MetaProperties properties, Journal journal, DeliveryCounts counts, SecurityLog security) {
        this.appSecret = secret(properties.appSecret(), "TANGGAP_CHANNELS_META_APP_SECRET");
        this.verifyToken = secret(properties.verifyToken(), "TANGGAP_CHANNELS_META_VERIFY_TOKEN");
        this.journal = journal;
        this.counts = counts;
        this.security = security;
    }

    private static @Nullable SharedSecret secret(String value, String setting) {
        if (value.isBlank()) {
            log.warn("The channel meta is off as long as {} is not set", setting);
            return null;
        }
        return new SharedSecret(value);
    }

    @PostMapping
    void deliver(HttpServletRequest request) throws IOException {
        if (appSecret == null) {
            throw Doors.closed(CHANNEL, "TANGGAP_CHANNELS_META_APP_SECRET");
        }
        String signature = request.getHeader(SIGNATURE);
        if (!SharedSecret.isHex(signature)) {
            throw refused();
        }
        byte[] body = request.getInputStream().readAllBytes();
        if (!appSecret.signedInHex(body, signature)) {
            throw refused();
        }
        journal.keep(CHANNEL, body);
        counts.accepted(CHANNEL);
    }

    @GetMapping(produces = MediaType.TEXT_PLAIN_VALUE)
    String challenge(
            @RequestParam(name = "hub.mode", required = false) @Nullable String mode,
            @RequestParam(name = "hub.verify_token", required = false) @Nullable String token,
            @RequestParam(name = "hub.challenge", required = false) @Nullable String asked) {
        if (verifyToken == null) {
            throw Doors.closed(CHANNEL, "TANGGAP_CHANNELS_META_VERIFY_TOKEN");
        }
        if (!"subscribe".equals(mode)) {
            throw Doors.noSubscription();
        }
        Challenge challenge = Challenge.of(asked).orElseThrow(() -> Doors.unanswerable("hub.challenge"));
        if (!verifyToken.is(token)) {
            security.on(SecurityEvent.CHALLENGE_REFUSED)
                    .with("channel", CHANNEL)
                    .write();
            throw Doors.strangerAsks();
        }
        return challenge.word();
    }

    private Problem refused() {
        counts.rejected(CHANNEL);
        security.on(SecurityEvent.SIGNATURE_REFUSED).with("channel", CHANNEL).write();
        return Doors.unsigned(SIGNATURE);
    }
}
