package id.tanggap.access.arrival;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What the bodies of all requests hold in memory together, byte by byte as they come in: a length that is merely
 * announced holds nothing. One sender holds a quarter at most. When there is no room, whoever has been sending for the
 * longest gives way to whoever comes, so that the slow starve nobody; only when nobody can, the newcomer is sent away.
 */
final class BytesInFlight {

    /** Nobody gives way sooner: an honest body is there by then. */
    private static final Duration UNDISTURBED = Duration.ofSeconds(1);

    private static final Duration UNTIL_ROOM_IS_MADE = Duration.ofSeconds(3);
    private static final Duration BEFORE_LOOKING_AGAIN = Duration.ofMillis(100);
    private static final Duration COME_AGAIN = Duration.ofSeconds(5);

    private final long most;
    private final long mostOfOneSender;
    private final LongSupplier nanoTime;
    private final Map<ArrivingBody, Held> holders = new LinkedHashMap<>();
    private final Map<String, Long> bySender = new HashMap<>();
    private long all;

    BytesInFlight(long most, LongSupplier nanoTime) {
        this.most = most;
        this.mostOfOneSender = most / 4;
        this.nanoTime = nanoTime;
    }

    private static final class Held {
        final String sender;
        final long since;
        long bytes;

        Held(String sender, long since) {
            this.sender = sender;
            this.since = since;
        }
    }

    /** @throws Problem 503 when there is no room for them */
    synchronized void take(ArrivingBody body, String sender, int bytes) {
        long now = nanoTime.getAsLong();
        Held held = holders.computeIfAbsent(body, _ -> new Held(sender, now));
        long patience = now + UNTIL_ROOM_IS_MADE.toNanos();
        while (full(sender, bytes)) {
            makeRoom(held, bytes);
            awaitRoom(patience);
            if (!body.isComing()) {
                throw busy();
            }
        }
        held.bytes += bytes;
        bySender.merge(sender, (long) bytes, Long::sum);
        all += bytes;
    }

    synchronized void giveBack(ArrivingBody body) {
        Held held = holders.remove(body);
        if (held == null) {
            return;
        }
        all -= held.bytes;
        bySender.computeIfPresent(held.sender, (_, bytes) -> bytes > held.bytes ? bytes - held.bytes : null);
        notifyAll();
    }

    synchronized long held() {
        return all;
    }

    private boolean full(String sender, int bytes) {
        return all + bytes > most || bySender.getOrDefault(sender, 0L) + bytes > mostOfOneSender;
    }

    /** Nobody else gives way where those who leave already make room enough. */
    private void makeRoom(Held newcomer, int bytes) {
        long ofTheSender = bySender.getOrDefault(newcomer.sender, 0L) - leaving(newcomer.sender);
        if (ofTheSender + bytes > mostOfOneSender) {
            oldestBefore(newcomer, newcomer.sender).ifPresent(ArrivingBody::hangUp);
        } else if (all - leaving(null) + bytes > most) {
            oldestBefore(newcomer, null).ifPresent(ArrivingBody::hangUp);
        }
    }

    private long leaving(@Nullable String ofSender) {
        return holders.entrySet().stream()
                .filter(each -> ofSender == null || each.getValue().sender.equals(ofSender))
                .filter(each -> each.getKey().isLeaving())
                .mapToLong(each -> each.getValue().bytes)
                .sum();
    }

    /** Only who came earlier gives way, and who keeps us waiting before whom we keep waiting. */
    private Optional<ArrivingBody> oldestBefore(Held newcomer, @Nullable String ofSender) {
        long undisturbed = nanoTime.getAsLong() - UNDISTURBED.toNanos();
        return holders.entrySet().stream()
                .takeWhile(each -> each.getValue() != newcomer && each.getValue().since - undisturbed <= 0)
                .filter(each -> ofSender == null || each.getValue().sender.equals(ofSender))
                .map(Map.Entry::getKey)
                .filter(ArrivingBody::isComing)
                .min(Comparator.comparing(body -> !body.isWaitedFor()));
    }

    private void awaitRoom(long patience) {
        if (nanoTime.getAsLong() - patience >= 0) {
            throw busy();
        }
        try {
            wait(BEFORE_LOOKING_AGAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static Problem busy() {
        return new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "too-much-at-once",
                        new Bilingual(
                                "Terlalu banyak kiriman masuk bersamaan. Kirim lagi sebentar lagi.",
                                "Too much is being sent at once. Send it again in a moment."))
                .retryAfter(COME_AGAIN);
    }
}
