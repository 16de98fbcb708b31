package id.tanggap.demo.instagram;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells an app what its accounts are to know, in order, each until it is taken: signed over its bytes, once the app has shown
 * that it knows the verify token. What nobody takes is tried for as long as Meta tries, and then given up.
 */
final class Messenger implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofHours(36);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final Feed feed;
    private final Keys keys;
    private final URI webhook;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("pretend-instagram").factory());
    private boolean verified;
    private Duration pause = FIRST_PAUSE;
    private @Nullable Future<?> again;

    Messenger(Feed feed, Keys keys, URI webhook, Clock clock) {
        this.feed = feed;
        this.keys = keys;
        this.webhook = webhook;
        this.clock = clock;
    }

    /** There may be something to tell. */
    void wake() {
        turns.execute(this::turn);
    }

    private void turn() {
        if (again != null) {
            again.cancel(false);
        }
        verified = verified || verify();
        boolean goesOn = verified;
        for (Optional<Notice> next = feed.nextNotice(); goesOn && next.isPresent(); next = feed.nextNotice()) {
            goesOn = told(next.get());
        }
        pause = goesOn ? FIRST_PAUSE : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        if (!goesOn) {
            again = turns.schedule(this::turn, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private boolean told(Notice notice) {
        boolean taken = status(HttpRequest.newBuilder(webhook)
                        .header("Content-Type", "application/json")
                        .header("X-Hub-Signature-256", "sha256=" + signature(notice.body()))
                        .POST(HttpRequest.BodyPublishers.ofString(notice.body())))
                .filter(answer -> answer.statusCode() == OK)
                .isPresent();
        boolean isOver = notice.since().plus(PATIENCE).isBefore(clock.instant());
        feed.tried(notice, taken ? Notice.State.TAKEN : isOver ? Notice.State.GIVEN_UP : Notice.State.WAITING);
        return taken || isOver;
    }

    private boolean verify() {
        String challenge = UUID.randomUUID().toString();
        String question = "?hub.mode=subscribe&hub.challenge=" + challenge + "&hub.verify_token="
                + URLEncoder.encode(keys.verifyToken(), StandardCharsets.UTF_8);
        return status(HttpRequest.newBuilder(URI.create(webhook + question)).GET())
                .filter(answer -> answer.statusCode() == OK && answer.body().equals(challenge))
                .isPresent();
    }

    /** Nothing if nobody answers. */
    private Optional<HttpResponse<String>> status(HttpRequest.Builder request) {
        try {
            return Optional.of(http.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException nobodyThere) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private String signature(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.appSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void close() {
        turns.shutdownNow();
        http.shutdownNow();
        turns.close();
    }
}
