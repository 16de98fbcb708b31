package id.tanggap.command.intake.journal;

import java.time.Instant;

/** One change of a delivery, as it is kept. */
record Item(long delivery, int ordinal, String channel, byte[] fragment, Instant receivedAt, int attempts) {}
