package id.tanggap.eventstore.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other processes that something was committed here, and hears it from them. Many commits may make one
 * notification; a lost one is made up for by the safety poll.
 */
final class CommitNews implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CommitNews.class);
    private static final String CHANNEL = "event_appended";
    private static final long PAUSE_BETWEEN_NOTIFICATIONS_MILLIS = 10;
    private static final int LISTEN_MILLIS = 500;
    private static final long FIRST_RECONNECT_MILLIS = 100;
    private static final long LAST_RECONNECT_MILLIS = 5_000;

    private final DataSource dataSource;
    private final Runnable onNews;
    private final String sender = UUID.randomUUID().toString();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean somethingToTell;
    private @Nullable Thread teller;
    private @Nullable Thread listener;
    private volatile boolean closed;

    CommitNews(DataSource dataSource, Runnable onNews) {
        this.dataSource = dataSource;
        this.onNews = onNews;
    }

    void tellOthers() {
        lock.lock();
        try {
            somethingToTell = true;
            if (teller == null && !closed) {
                teller = started("event-news-out", this::tell);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void listen() {
        lock.lock();
        try {
            if (listener == null && !closed) {
                listener = started("event-news-in", this::hear);
            }
        } finally {
            lock.unlock();
        }
    }

    private static Thread started(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void tell() {
        try {
            while (awaitSomethingToTell()) {
                send();
                pause(PAUSE_BETWEEN_NOTIFICATIONS_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean awaitSomethingToTell() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!somethingToTell && !closed) {
                changed.await();
            }
            somethingToTell = false;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void send() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            notify.setString(2, sender);
            notify.execute();
        } catch (SQLException e) {
            log.debug("Other processes were not told of a commit; they will find it by themselves", e);
        }
    }

    private void hear() {
        long reconnect = FIRST_RECONNECT_MILLIS;
        try {
            while (!closed) {
                try (Connection connection = dataSource.getConnection()) {
                    PGConnection postgres = connection.unwrap(PGConnection.class);
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("listen " + CHANNEL);
                    }
                    // What was told while nobody listened here.
                    onNews.run();
                    reconnect = FIRST_RECONNECT_MILLIS;
                    try {
                        hearFrom(postgres);
                    } finally {
                        // Through the pool's own statement, so that it learns of a broken connection and lends it to
                        // nobody.
                        try (Statement statement = connection.createStatement()) {
                            statement.execute("unlisten " + CHANNEL);
                        }
                    }
                } catch (SQLException e) {
                    if (!closed) {
                        log.warn("Not listening to other processes' commits for now: {}", e.getMessage());
                        pause(reconnect);
                        reconnect = Math.min(reconnect * 2, LAST_RECONNECT_MILLIS);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hearFrom(PGConnection connection) throws SQLException {
        while (!closed) {
            PGNotification[] news = connection.getNotifications(LISTEN_MILLIS);
            if (news != null && fromElsewhere(news)) {
                onNews.run();
            }
        }
    }

    private boolean fromElsewhere(PGNotification[] news) {
        for (PGNotification notification : news) {
            if (!sender.equals(notification.getParameter())) {
                return true;
            }
        }
        return false;
    }

    private void pause(long millis) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
            while (!closed && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns when the listening connection is back in its pool, or after a second. */
    @Override
    public void close() {
        closed = true;
        Thread listening;
        lock.lock();
        try {
            changed.signalAll();
            listening = listener;
        } finally {
            lock.unlock();
        }
        if (listening != null) {
            try {
                listening.join(TimeUnit.SECONDS.toMillis(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
