package id.tanggap.command.reply;

import id.tanggap.events.complaint.OfficialAccount;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * A breaker for each account. It opens when most of what is sent fails, and at once when the platform says that the account
 * may not send, or before when it may not. Each node learns it by itself.
 */
final class Breakers {

    /** How long an account rests that may not send; a person has to see to it. */
    static final Duration REST = Duration.ofMinutes(15);

    static final Duration PAUSE = Duration.ofMinutes(1);

    private final CircuitBreakerRegistry registry;
    private final Clock clock;

    Breakers(Clock clock) {
        this.clock = clock;
        this.registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .clock(clock)
                .slidingWindowSize(10)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(60)
                .waitDurationInOpenState(PAUSE)
                .permittedNumberOfCallsInHalfOpenState(1)
                .build());
    }

    private CircuitBreaker of(OfficialAccount account) {
        return registry.circuitBreaker(account.platform().word() + " " + account.id());
    }

    /** Whether the account may send now; what comes of it has to be told. */
    boolean lets(OfficialAccount account) {
        return of(account).tryAcquirePermission();
    }

    void went(OfficialAccount account) {
        of(account).onSuccess(0, TimeUnit.MILLISECONDS);
    }

    void failed(OfficialAccount account) {
        of(account).onError(0, TimeUnit.MILLISECONDS, new IllegalStateException("not taken"));
    }

    void restsUntil(OfficialAccount account, Instant until) {
        Duration rest = Duration.between(clock.instant(), until);
        if (rest.isPositive()) {
            of(account).transitionToOpenStateFor(rest);
        } else {
            failed(account);
        }
    }
}
