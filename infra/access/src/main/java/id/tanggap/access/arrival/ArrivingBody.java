package id.tanggap.access.arrival;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The body of one request while it comes in. Whoever reads it, the server for a form, the code of a capability for
 * anything else, reads it through this: no more than is expected, not slower than the {@link Pace}, and what it holds in
 * memory counts among the {@link BytesInFlight}.
 *
 * <p>A body of which nobody said what to expect may not come at all.
 */
public final class ArrivingBody implements InputBuffer {

    static final String ATTRIBUTE = ArrivingBody.class.getName();

    private static final Duration AFTER_THE_SERVER = Duration.ofSeconds(1);

    private final InputBuffer server;
    private final Connection connection;
    private final Pace pace;
    private final BytesInFlight inFlight;
    private final Watch watch;
    private final LongSupplier nanoTime;

    private long mostBytes;
    private @Nullable String countedFor;
    private long read;
    private long waited;
    private boolean over;

    /** Who waits for the next byte, and until when. Guarded by this body, as are the two below. */
    private @Nullable Thread reader;

    private long until;
    private boolean hungUp;

    /** What the body comes in through. */
    interface Connection {

        /** For how long the server waits for the next byte. */
        void readTimeout(Duration wait);

        void close();
    }

    ArrivingBody(
            InputBuffer server,
            Connection connection,
            Pace pace,
            BytesInFlight inFlight,
            Watch watch,
            LongSupplier nanoTime) {
        this.server = server;
        this.connection = connection;
        this.pace = pace;
        this.inFlight = inFlight;
        this.watch = watch;
        this.nanoTime = nanoTime;
    }

    /** The body of this request; empty where no server stands behind it. */
    public static Optional<ArrivingBody> of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof ArrivingBody body ? Optional.of(body) : Optional.empty();
    }

    /**
     * What may come, and who sends it.
     *
     * @param sender for whom it counts while it is held in memory
     */
    public void expect(long most, String sender) {
        mostBytes = most;
        countedFor = sender;
    }

    /** As {@link #expect}, but of what is handed on as it comes in and never held as a whole. */
    public void expectToPassThrough(long most) {
        mostBytes = most;
        countedFor = null;
    }

    /** A request's head is there. */
    synchronized void begin() {
        mostBytes = 0;
        countedFor = null;
        read = 0;
        waited = 0;
        over = false;
        hungUp = false;
    }

    /** The request has got its answer. */
    void end() {
        inFlight.giveBack(this);
    }

    /** Whether it is still coming in, and nobody has hung up on it. */
    synchronized boolean isComing() {
        return !over && !hungUp;
    }

    /** Whether its sender is to send the next byte. */
    synchronized boolean isWaitedFor() {
        return reader != null;
    }

    /** Whether somebody hung up on it; it lets go of what it holds as soon as its request has ended. */
    synchronized boolean isLeaving() {
        return hungUp;
    }

    /** Nothing more of it is read: whoever waits for its next byte waits no longer. */
    synchronized void hangUp() {
        hungUp = true;
        if (reader != null) {
            connection.close();
            reader.interrupt();
        }
    }

    /**
     * The server's own timeout begins anew with every byte, of which it may want many before it hands one on. Where it does
     * come, it comes first: only then is the sender told why.
     */
    synchronized void hangUpIfLate() {
        if (reader != null && nanoTime.getAsLong() - until > AFTER_THE_SERVER.toNanos()) {
            hangUp();
        }
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        int bytes = read(handler, pace.leftForBody(Duration.ofNanos(waited), read));
        if (bytes < 0) {
            over = true;
            return bytes;
        }
        read += bytes;
        if (read > mostBytes) {
            throw Problem.tooLarge();
        }
        if (countedFor != null) {
            inFlight.take(this, countedFor, bytes);
        }
        return bytes;
    }

    /**
     * Throws away what nobody wanted, so that the answer reaches a sender who reads only when all is sent.
     *
     * @return whether nothing is left
     */
    boolean discard(long most, Duration within) {
        long end = nanoTime.getAsLong() + within.toNanos();
        var thrownAway = new Discarded();
        try {
            for (long discarded = 0; discarded <= most; ) {
                int bytes = read(thrownAway, Duration.ofNanos(end - nanoTime.getAsLong()));
                if (bytes < 0) {
                    return true;
                }
                discarded += bytes;
            }
        } catch (IOException | Problem goneOrSlow) {
            return false;
        }
        return false;
    }

    private int read(ApplicationBufferHandler handler, Duration left) throws IOException {
        long asked = nanoTime.getAsLong();
        startWaiting(asked, left);
        watch.over(this);
        try {
            return server.doRead(handler);
        } catch (SocketTimeoutException slow) {
            throw tooSlow();
        } catch (IOException broken) {
            if (isComing()) {
                throw broken;
            }
            throw tooSlow();
        } finally {
            watch.noLongerOver(this);
            stopWaiting();
            waited += nanoTime.getAsLong() - asked;
        }
    }

    private synchronized void startWaiting(long now, Duration left) {
        if (hungUp || left.toMillis() <= 0) {
            throw tooSlow();
        }
        connection.readTimeout(left);
        until = now + left.toNanos();
        reader = Thread.currentThread();
    }

    private synchronized void stopWaiting() {
        reader = null;
        if (hungUp) {
            // Meant for the waiting alone, which is over.
            Thread.interrupted();
        }
    }

    @Override
    public int available() {
        return server.available();
    }

    private static Problem tooSlow() {
        return new Problem(
                HttpStatus.REQUEST_TIMEOUT,
                "too-slow",
                new Bilingual(
                        "Isi permintaan datang terlalu lambat. Kirim lagi dengan sambungan yang lebih baik.",
                        "The body came in too slowly. Send it again over a better connection."));
    }

    private static final class Discarded implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // The server brings its own buffer.
        }
    }
}
