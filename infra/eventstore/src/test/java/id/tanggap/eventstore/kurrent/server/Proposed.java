package id.tanggap.eventstore.kurrent.server;

import java.util.UUID;

/** One event that somebody wants to append. */
record Proposed(UUID id, String type, boolean json, byte[] data, byte[] metadata) {

    int size() {
        return type.length() * 2 + data.length + metadata.length;
    }
}
