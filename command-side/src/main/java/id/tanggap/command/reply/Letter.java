package id.tanggap.command.reply;

import id.tanggap.events.complaint.OfficialAccount;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A parcel, opened for the platform.
 *
 * @param number of the parcel; nobody else's
 * @param triedSince since when it may stand there; now, where it was not tried before
 */
record Letter(
        long number,
        OfficialAccount from,
        Spot below,
        String words,
        Parcel.Kind kind,
        @Nullable String prepared,
        Instant triedSince,
        Addressee to) {}
