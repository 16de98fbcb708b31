package id.tanggap.access.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token as its owner sees it; the secret itself is kept by nobody.
 *
 * @param name what it is for
 * @param usedAt the last time, as far as that is noted; null if never
 * @param endsAt the first moment at which it is not valid any more; null if it lasts until it is revoked
 */
public record ApiToken(
        UUID id,
        String name,
        Instant createdAt,
        @Nullable Instant usedAt,
        @Nullable Instant endsAt) {}
