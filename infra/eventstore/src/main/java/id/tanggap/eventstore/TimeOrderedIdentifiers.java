package id.tanggap.eventstore;

import java.security.SecureRandom;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;

/**
 * Identifiers of messages as UUID version 7 (RFC 9562): they begin with the time, so that the index over many millions of
 * events grows at its end. Found by Axon through the {@link java.util.ServiceLoader}.
 */
public final class TimeOrderedIdentifiers extends IdentifierFactory {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    @Override
    public String generateIdentifier() {
        long high = System.currentTimeMillis() << 16 | VERSION_7 | RANDOM.nextLong() & 0xfff;
        long low = VARIANT | RANDOM.nextLong() >>> 2;
        return new UUID(high, low).toString();
    }
}
