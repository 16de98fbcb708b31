package id.tanggap.demo.instagram;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What stands there. Something new and whom it is told are kept in one write, so that a crash neither forgets to tell nor
 * tells of what does not stand there.
 */
final class Feed {

    private static final String FILE = "feed.json";
    private static final int POSTS = 200;

    private final Shelf shelf;
    private final Clock clock;
    private final Ids ids = new Ids(new SecureRandom());
    private final Subscriptions subscriptions;
    private final AtomicLong changes;
    private volatile Kept kept;
    private volatile Runnable whenNew = () -> {};

    Feed(Shelf shelf, Members members, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
        this.subscriptions = new Subscriptions(members, ids, shelf.json());
        this.changes = new AtomicLong(clock.millis());
        this.kept = shelf.read(FILE, Kept.class).orElse(Kept.NOTHING);
    }

    /** @param action is done after each new post or comment */
    void whenNew(Runnable action) {
        whenNew = action;
    }

    Kept now() {
        return kept;
    }

    /** Another number after each change. */
    long changes() {
        return changes.get();
    }

    Media post(Member owner, String caption) {
        Media media = new Media(ids.next(), owner.id(), caption, time());
        change(kept -> kept.with(media, subscriptions.of(media)));
        whenNew.run();
        return media;
    }

    /** @param parent the comment that is answered; what answers an answer stands beside it */
    Comment comment(Member author, Media on, @Nullable Comment parent, String text, Comment.Through through) {
        String below = parent == null ? null : parent.parent() == null ? parent.id() : parent.parent();
        Comment comment = new Comment(ids.next(), on.id(), below, author.id(), text, through, null, time());
        change(kept -> kept.with(comment, subscriptions.of(comment, on)));
        whenNew.run();
        return comment;
    }

    /** Nobody is told of what one person alone sees. */
    Comment message(Member author, Comment to, String text) {
        Comment message = new Comment(
                ids.next(), to.media(), to.id(), author.id(), text, Comment.Through.GRAPH, to.author(), time());
        change(kept -> kept.with(message, List.of()));
        return message;
    }

    Optional<Notice> nextNotice() {
        return kept.notices().stream()
                .filter(one -> one.state() == Notice.State.WAITING)
                .findFirst();
    }

    void tried(Notice notice, Notice.State now) {
        change(kept -> kept.with(notice.tried(now)));
    }

    private interface Change {
        Kept of(Kept before);
    }

    private synchronized void change(Change change) {
        Kept after = change.of(kept).latest(POSTS);
        shelf.write(FILE, after);
        kept = after;
        changes.incrementAndGet();
    }

    private Instant time() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
