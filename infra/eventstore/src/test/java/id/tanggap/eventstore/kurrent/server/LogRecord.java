package id.tanggap.eventstore.kurrent.server;

import java.util.UUID;

/** One event in the log. */
record LogRecord(
        long position,
        String stream,
        long revision,
        UUID id,
        String type,
        boolean json,
        byte[] data,
        byte[] metadata,
        long ticks) {}
