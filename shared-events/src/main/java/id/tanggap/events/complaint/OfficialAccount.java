package id.tanggap.events.complaint;

import org.jspecify.annotations.Nullable;

/**
 * An account of the government on a platform.
 *
 * @param id the platform's own id of the account (Meta's page, Instagram user or WhatsApp phone number id, X's user id)
 * @param handle as people write it, without the leading {@code @}
 */
public record OfficialAccount(
        Channel platform, String id, @Nullable String handle) {}
