package id.tanggap.eventstore.kurrent.server;

import java.util.List;

/** What one stream shall get, if it is at this revision. */
record StreamWrite(String stream, long expected, List<Proposed> events) {

    static final long NO_STREAM = -1;
    static final long ANY = -2;
    static final long EXISTS = -4;
}
