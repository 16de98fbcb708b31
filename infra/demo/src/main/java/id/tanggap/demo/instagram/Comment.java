package id.tanggap.demo.instagram;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands below a post.
 *
 * @param parent the comment below which it stands, which itself stands below none
 * @param author the id of the account
 * @param onlyFor the id of the one account that sees it, as a message; null for what everybody sees
 */
record Comment(
        String id,
        String media,
        @Nullable String parent,
        String author,
        String text,
        Through through,
        @Nullable String onlyFor,
        Instant at) {

    /** How it was written. */
    enum Through {
        PAGES,
        GRAPH
    }

    /** What it stands below. */
    String below() {
        return parent == null ? media : parent;
    }
}
