package id.tanggap.access.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.access.problem.Problem;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

class ArrivingBodyTest {

    private static final Pace PACE = new Pace(Duration.ofSeconds(10), DataSize.ofKilobytes(8));

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final BytesInFlight inFlight = new BytesInFlight(4_000, now::get);
    private final Watch watch = new Watch();
    private final List<Duration> waits = new ArrayList<>();

    @AfterEach
    void stopLooking() {
        watch.close();
    }

    @Test
    void what_nobody_expects_may_not_come() {
        var body = body(1, Duration.ZERO);

        assertThatThrownBy(() -> body.doRead(new Nowhere())).satisfies(is(HttpStatus.CONTENT_TOO_LARGE));
    }

    @Test
    void no_more_comes_than_is_expected() throws IOException {
        var body = body(600, Duration.ZERO);
        body.expectToPassThrough(1_000);

        assertThat(body.doRead(new Nowhere())).isEqualTo(600);
        assertThatThrownBy(() -> body.doRead(new Nowhere())).satisfies(is(HttpStatus.CONTENT_TOO_LARGE));
    }

    @Test
    void who_is_waited_for_too_long_is_too_slow() throws IOException {
        var body = body(1, Duration.ofSeconds(3));
        body.expectToPassThrough(1_000_000);

        for (int second = 0; second < 4; second++) {
            body.doRead(new Nowhere());
        }
        assertThatThrownBy(() -> body.doRead(new Nowhere())).satisfies(is(HttpStatus.REQUEST_TIMEOUT));
        assertThat(waits.getFirst()).isEqualTo(Duration.ofSeconds(10));
        assertThat(waits.getLast()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void who_sends_fast_enough_may_take_long_and_our_own_time_does_not_count() throws IOException {
        var body = body(8_192, Duration.ofSeconds(1));
        body.expectToPassThrough(100_000_000);

        for (int second = 0; second < 3_600; second++) {
            body.doRead(new Nowhere());
            now.addAndGet(Duration.ofSeconds(30).toNanos());
        }
        assertThat(waits.getLast()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void a_sender_who_falls_silent_is_too_slow() {
        InputBuffer silent = new Server(0, Duration.ZERO) {
            @Override
            public int doRead(ApplicationBufferHandler handler) throws IOException {
                throw new SocketTimeoutException();
            }
        };
        var body = begun(new ArrivingBody(silent, new Line(), PACE, inFlight, watch, now::get));
        body.expectToPassThrough(1_000);

        assertThatThrownBy(() -> body.doRead(new Nowhere())).satisfies(is(HttpStatus.REQUEST_TIMEOUT));
    }

    @Test
    void a_sender_holds_a_quarter_at_most_and_others_still_come() throws IOException {
        var greedy = body(900, Duration.ZERO);
        greedy.expect(10_000, "a");
        greedy.doRead(new Nowhere());
        var more = body(200, Duration.ZERO);
        more.expect(10_000, "a");
        var other = body(200, Duration.ZERO);
        other.expect(10_000, "b");
        now.addAndGet(Duration.ofMillis(500).toNanos());

        assertThat(other.doRead(new Nowhere())).isEqualTo(200);
        var time = passing();
        assertThatThrownBy(() -> more.doRead(new Nowhere())).satisfies(is(HttpStatus.SERVICE_UNAVAILABLE));
        time.interrupt();

        greedy.end();
        assertThat(inFlight.held()).isEqualTo(200);
        other.end();
        more.end();
        assertThat(inFlight.held()).isZero();
    }

    @Test
    void who_came_earlier_gives_way_and_never_who_came_later() throws IOException {
        var old = body(900, Duration.ZERO);
        old.expect(10_000, "a");
        old.doRead(new Nowhere());
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        var young = body(200, Duration.ZERO);
        young.expect(10_000, "a");
        var time = passing();
        var waiting = Thread.ofVirtual().start(() -> {
            assertThatThrownBy(() -> young.doRead(new Nowhere())).satisfies(is(HttpStatus.SERVICE_UNAVAILABLE));
            young.end();
        });
        while (old.isComing()) {
            Thread.onSpinWait();
        }

        assertThatThrownBy(() -> old.doRead(new Nowhere())).satisfies(is(HttpStatus.REQUEST_TIMEOUT));
        assertThat(young.isComing()).isTrue();
        join(waiting);
        time.interrupt();
        old.end();
        assertThat(inFlight.held()).isZero();
    }

    @Test
    void no_more_give_way_than_room_is_needed_however_long_they_take_to_leave() throws IOException {
        var oldest = body(500, Duration.ZERO);
        var old = body(400, Duration.ZERO);
        for (ArrivingBody each : List.of(oldest, old)) {
            each.expect(10_000, "a");
            each.doRead(new Nowhere());
        }
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        var young = body(200, Duration.ZERO);
        young.expect(10_000, "a");
        var time = passing();

        assertThatThrownBy(() -> young.doRead(new Nowhere())).satisfies(is(HttpStatus.SERVICE_UNAVAILABLE));
        time.interrupt();

        assertThat(oldest.isComing()).isFalse();
        assertThat(old.isComing()).isTrue();
    }

    @Test
    void who_is_waited_for_gives_way_before_who_waits_for_us() throws IOException, InterruptedException {
        var here = body(400, Duration.ZERO);
        here.expect(10_000, "a");
        here.doRead(new Nowhere());
        var silence = new CountDownLatch(1);
        var halfway =
                begun(new ArrivingBody(new FallsSilent(500, silence), new Line(), PACE, inFlight, watch, now::get));
        halfway.expect(10_000, "a");
        halfway.doRead(new Nowhere());
        var waiting = Thread.ofVirtual().start(() -> {
            assertThatThrownBy(() -> halfway.doRead(new Nowhere())).satisfies(is(HttpStatus.REQUEST_TIMEOUT));
            halfway.end();
        });
        silence.await();
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        var young = body(200, Duration.ZERO);
        young.expect(10_000, "a");

        assertThat(young.doRead(new Nowhere())).isEqualTo(200);
        join(waiting);
        assertThat(halfway.isComing()).isFalse();
        assertThat(here.isComing()).isTrue();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Time goes by, faster than it does. */
    private Thread passing() {
        return Thread.ofVirtual().start(() -> {
            while (!Thread.interrupted()) {
                now.addAndGet(Duration.ofMillis(1).toNanos());
                Thread.yield();
            }
        });
    }

    private ArrivingBody body(int bytesEachTime, Duration takes) {
        return begun(new ArrivingBody(new Server(bytesEachTime, takes), new Line(), PACE, inFlight, watch, now::get));
    }

    private static ArrivingBody begun(ArrivingBody body) {
        body.begin();
        return body;
    }

    private static org.assertj.core.api.ThrowingConsumer<Throwable> is(HttpStatus status) {
        return thrown -> assertThat(((Problem) thrown).status()).isEqualTo(status);
    }

    private class Server implements InputBuffer {

        private final int bytes;
        private final Duration takes;

        Server(int bytes, Duration takes) {
            this.bytes = bytes;
            this.takes = takes;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            now.addAndGet(takes.toNanos());
            return bytes;
        }

        @Override
        public int available() {
            return bytes;
        }
    }

    /** Sends once, and then nothing more until somebody hangs up. */
    private final class FallsSilent extends Server {

        private final CountDownLatch silence;
        private boolean sent;

        FallsSilent(int bytes, CountDownLatch silence) {
            super(bytes, Duration.ZERO);
            this.silence = silence;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (!sent) {
                sent = true;
                return super.doRead(handler);
            }
            silence.countDown();
            try {
                new CountDownLatch(1).await();
                throw new AssertionError("Nobody counts it down");
            } catch (InterruptedException hungUp) {
                throw new IOException(hungUp);
            }
        }
    }

    private final class Line implements ArrivingBody.Connection {

        @Override
        public void readTimeout(Duration wait) {
            waits.add(wait);
        }

        @Override
        public void close() {
            // Nobody is at the other end.
        }
    }

    private static final class Nowhere implements ApplicationBufferHandler {

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            // Nobody reads it.
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return ByteBuffer.allocate(0);
        }

        @Override
        public void expand(int size) {
            // Nothing is kept.
        }
    }
}
