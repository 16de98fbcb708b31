package id.tanggap.command.intake.journal;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was ignored because a post is not here. It goes on as soon as that post is handled, so that it does not matter which
 * of the two came first.
 */
public class Awaited {

    /** A post and what speaks of it may be handled at the same time, neither seeing the other. */
    private static final Duration OVERLOOKED_FOR = Duration.ofMinutes(2);

    private static final String GOES_ON = """
            update intake_item item set state = 'ready', reason = null, detail = null, attempts = 0, due_at = ?, changed_at = ?
              from intake_awaited awaited
             where (item.delivery, item.ordinal) = (awaited.delivery, awaited.ordinal)
               and item.state = 'ignored' and item.fragment is not null
            """;

    private final JdbcClient sql;
    private final Bell bell;

    Awaited(JdbcTemplate jdbc, Bell bell) {
        this.sql = JdbcClient.create(jdbc);
        this.bell = bell;
    }

    /** Lets go on, in the caller's transaction, what waits for this post. */
    void arrived(String post, Instant now) {
        int waiting = sql.sql(GOES_ON + " and awaited.post = ?")
                .params(Timestamp.from(now), Timestamp.from(now), post)
                .update();
        if (waiting > 0) {
            sql.sql("""
                            delete from intake_awaited gone using intake_awaited arrived
                             where arrived.post = ?
                               and (gone.delivery, gone.ordinal) = (arrived.delivery, arrived.ordinal)
                            """).param(post).update();
            onceCommitted();
        }
    }

    /** Lets go on what was put aside while its post was being handled. */
    public void lookOnceMore(Instant now) {
        int overlooked = sql.sql(GOES_ON + """
                         and awaited.since > ?
                         and exists (select from intake_post post
                                      where post.post = awaited.post and post.outcome not in ('deleted', 'hidden'))
                        """)
                .params(Timestamp.from(now), Timestamp.from(now), Timestamp.from(now.minus(OVERLOOKED_FOR)))
                .update();
        if (overlooked > 0) {
            bell.ring();
        }
    }

    private void onceCommitted() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    bell.ring();
                }
            });
        } else {
            bell.ring();
        }
    }
}
