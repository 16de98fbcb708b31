package id.tanggap.command.channel.token;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Tells the operator ahead of time that a token must be entered anew. It is never down: a lost token must not take the
 * application out of service.
 */
final class TokenWatch implements HealthIndicator, MeterBinder {

    private static final List<String> STATES = List.of("VALID", "ENDS_SOON", "ENDED", "REFUSED");

    private final KeptTokens tokens;
    private final Duration warnBefore;

    TokenWatch(KeptTokens tokens, Duration warnBefore) {
        this.tokens = tokens;
        this.warnBefore = warnBefore;
    }

    @Override
    public Health health() {
        return Health.up().withDetails(tokens.states(warnBefore)).build();
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (String state : STATES) {
            Gauge.builder(
                            "tanggap.channel.tokens",
                            tokens,
                            all -> all.states(warnBefore).getOrDefault(state, 0L))
                    .description("Access tokens of accounts, by how it stands with them")
                    .tag("state", state.toLowerCase(Locale.ROOT).replace('_', '-'))
                    .register(meters);
        }
    }
}
