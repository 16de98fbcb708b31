package id.tanggap.access.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as its owner sees it.
 *
 * @param usedAt the last time, to a few minutes
 * @param address where it began; null if that was not noted
 * @param device in which it began, such as {@code Chrome, Android}; null if that was not noted
 * @param current whether it is the one that asks
 */
public record Session(
        UUID id,
        Instant begunAt,
        Instant usedAt,
        @Nullable String address,
        @Nullable String device,
        boolean current) {}
