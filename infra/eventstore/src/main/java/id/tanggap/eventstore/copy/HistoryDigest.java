package id.tanggap.eventstore.copy;

import id.tanggap.eventstore.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 over all that an event is, of one event after the other: identifier, aggregate and sequence, time to the
 * microsecond, name and revision, payload and metadata as they were written. The position is the store's own and is left out.
 */
final class HistoryDigest {

    private final MessageDigest all = sha256();
    private long count;

    /** @return the event's own digest, with its identifier */
    String add(StoredEvent event) {
        MessageDigest one = sha256();
        put(one, event.eventId());
        put(one, event.aggregateType());
        put(one, event.aggregateId());
        put(one, event.sequence() == null ? null : Long.toString(event.sequence()));
        put(one, event.time().truncatedTo(ChronoUnit.MICROS).toString());
        put(one, event.name());
        put(one, event.revision());
        put(one, event.payload());
        put(one, event.metadata());
        byte[] digest = one.digest();
        all.update(digest);
        count++;
        return event.eventId() + " " + HexFormat.of().formatHex(digest);
    }

    long count() {
        return count;
    }

    /** Ends it. */
    String value() {
        return HexFormat.of().formatHex(all.digest());
    }

    private static void put(MessageDigest digest, @Nullable String part) {
        if (part == null) {
            digest.update((byte) 0);
        } else {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((byte) 1);
            digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
            digest.update((byte) ':');
            digest.update(bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
