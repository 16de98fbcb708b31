package id.tanggap.demo.instagram;

import java.time.Instant;

/**
 * What an account's app is told.
 *
 * @param about the post or comment
 * @param account the handle of who is told
 * @param body what is signed and sent, in JSON
 * @param since when it happened
 */
record Notice(
        String id, String about, String account, String field, String body, Instant since, State state, int attempts) {

    enum State {
        WAITING,
        TAKEN,
        GIVEN_UP
    }

    Notice tried(State now) {
        return new Notice(id, about, account, field, body, since, now, attempts + 1);
    }
}
