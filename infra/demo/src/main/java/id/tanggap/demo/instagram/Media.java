package id.tanggap.demo.instagram;

import java.time.Instant;

/**
 * A post.
 *
 * @param owner the id of the account
 */
record Media(String id, String owner, String caption, Instant at) {}
