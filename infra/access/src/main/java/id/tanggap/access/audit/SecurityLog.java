package id.tanggap.access.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The security log. A line is {@code time=… event=… user=… by=… address=… reason=…}: {@code user} is whose credentials it
 * is about, {@code by} who was signed in, {@code address} where the request came from. No secret is ever written, and
 * nothing that was sent in can begin a line or a field of its own.
 *
 * <p>What is written within a transaction is written when it is committed, and not at all if it is not.
 */
public final class SecurityLog {

    private static final Logger log = LoggerFactory.getLogger("tanggap.security");

    private final Clock clock;
    private final Consumer<SecurityEvent> counter;
    private final Flood flood = new Flood();

    /** @param counter is told of every event, those that the log holds back for their number too */
    public SecurityLog(Clock clock, Consumer<SecurityEvent> counter) {
        this.clock = clock;
        this.counter = counter;
    }

    public Line on(SecurityEvent event) {
        return new Line(event);
    }

    /** One line, until it is written. */
    public final class Line {

        private final SecurityEvent event;
        private final Map<String, String> fields = new LinkedHashMap<>();

        private Line(SecurityEvent event) {
            this.event = event;
        }

        /** @param user the name of an account that exists; what else was typed as a name may be a password */
        public Line user(String user) {
            return with("user", user);
        }

        public Line reason(String reason) {
            return with("reason", reason);
        }

        public Line with(String field, Object value) {
            fields.put(field, value.toString());
            return this;
        }

        public void write() {
            String address = address();
            var line = new StringBuilder("time=")
                    .append(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                    .append(" event=")
                    .append(event.word());
            fields.forEach((field, value) -> append(line, field, value));
            String by = signedIn();
            if (by != null && !by.equals(fields.get("user"))) {
                append(line, "by", by);
            }
            if (address != null) {
                append(line, "address", address);
            }
            afterCommit(() -> tell(line, address == null ? "" : address));
        }

        private void tell(StringBuilder line, String address) {
            counter.accept(event);
            flood.admit(event, address, clock.instant()).ifPresent(heldBack -> {
                if (heldBack > 0) {
                    append(line, "held-back", Long.toString(heldBack));
                }
                log.atLevel(event.isRefusal() ? Level.WARN : Level.INFO).log(line.toString());
            });
        }
    }

    private static void afterCommit(Runnable telling) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            telling.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                telling.run();
            }
        });
    }

    private static void append(StringBuilder line, String field, String value) {
        line.append(' ').append(field).append('=').append(LogValue.of(value));
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }

    private static @Nullable String signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? null
                : authentication.getName();
    }
}
